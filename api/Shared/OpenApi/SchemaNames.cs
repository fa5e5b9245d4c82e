using Microsoft.AspNetCore.Mvc.ApiExplorer;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>Names of schemas and operations in the document, made from the slices' own names.</summary>
public static class SchemaNames
{
    /// <summary>A type's schema id: nested types carry their slice's name (<c>DecideRequirementBody</c>), generics their arguments' (<c>PageOfRequirementView</c>).</summary>
    public static string Of(Type type)
    {
        if (type.IsGenericType)
        {
            var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
            return (name == "ListPage" ? "PageOf" : name + "Of") + string.Concat(type.GetGenericArguments().Select(Of));
        }

        return type.DeclaringType is { } slice ? Of(slice) + type.Name : type.Name;
    }

    /// <summary>An endpoint's operation id: its slice's name in lower camel case.</summary>
    public static string? OperationOf(ApiDescription description)
    {
        var slice = description.ActionDescriptor.EndpointMetadata.OfType<SliceMetadata>().FirstOrDefault()?.Slice.Name;
        return slice is null ? null : char.ToLowerInvariant(slice[0]) + slice[1..];
    }
}
