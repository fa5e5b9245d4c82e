using System.Reflection;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Shared.Slices;

/// <summary>Finds every slice of the assembly and maps it under its module's path, tagged with its noun.</summary>
public static class SliceRoutes
{
    private static readonly (string Space, string Path)[] Modules =
    [
        ("ProductOps.Api.ValueRefinement", "/api/v1/value-refinement"),
        ("ProductOps.Api.ValueDelivery", "/api/v1/value-delivery"),
        ("ProductOps.Api.ValueRealization", "/api/v1/value-realization"),
        ("ProductOps.Api.ValueQuantification", "/api/v1/value-quantification"),
        ("ProductOps.Api.Platform", "/api/v1"),
    ];

    /// <summary>All slices of the product, in a stable order.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. typeof(SliceRoutes).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISlice)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The parts (command, rules, handler …) that slices of one shape inherit, and whose they are.</summary>
    public static IReadOnlyDictionary<Type, Type> Inherited { get; } = All.Where(slice => slice.BaseType is { IsGenericType: true })
        .SelectMany(slice => slice.BaseType!.GetGenericTypeDefinition().GetNestedTypes().Select(part => (Part: part.MakeGenericType(slice.BaseType.GetGenericArguments()), Slice: slice)))
        .ToDictionary(pair => pair.Part, pair => pair.Slice);

    /// <summary>The name of the slice that a command or query belongs to.</summary>
    public static string NameOf(Type request) => Inherited.TryGetValue(request, out var slice) ? slice.Name : request.DeclaringType?.Name ?? request.Name;

    /// <summary>Maps every slice.</summary>
    public static void MapSlices(this IEndpointRouteBuilder app)
    {
        var answers = new AnswerFilter();
        foreach (var slice in All)
        {
            var group = app.MapGroup(PathOf(slice))
                .WithTags(NounOf(slice))
                .WithMetadata(new SliceMetadata(slice))
                .AddEndpointFilter(answers);
            slice.GetMethod(nameof(ISlice.Map), BindingFlags.Public | BindingFlags.Static, [typeof(IEndpointRouteBuilder)])!.Invoke(null, [group]);
        }
    }

    /// <summary>The base path of a slice's module.</summary>
    public static string PathOf(Type slice) => Modules.First(module => slice.Namespace!.StartsWith(module.Space, StringComparison.Ordinal)).Path;

    /// <summary>The noun folder a slice stands in.</summary>
    public static string NounOf(Type slice) => slice.Namespace![(slice.Namespace!.LastIndexOf('.') + 1)..];
}

/// <summary>The slice behind an endpoint.</summary>
public sealed record SliceMetadata(Type Slice);
