using MediatR;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Platform.Imports;

/// <summary>The kinds of records that files can become, as far as the caller may make them, with their fields.</summary>
public sealed class ListImportKinds : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/import-kinds", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Import);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<IReadOnlyList<ImportKind>>;

    /// <summary>Reads them.</summary>
    public sealed class Handler(Imports imports, Caller caller) : IRequestHandler<Query, IReadOnlyList<ImportKind>>
    {
        /// <inheritdoc/>
        public Task<IReadOnlyList<ImportKind>> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ImportKind>>(
        [
            .. imports.Targets.Where(target => target.Permission.Roles.Length == 0 || caller.Is(target.Permission.Roles)).Select(target => new ImportKind(
                target.Kind,
                Text.Of($"import.{target.Kind}"),
                [.. target.Dictionary.Fields.Select(field => new ImportFieldChoice(field.Name, Text.Of($"import.{target.Kind}.{field.Name}")))],
                target.Needed)),
        ]);
    }

    /// <summary>A kind.</summary>
    /// <param name="Kind">For programs.</param>
    /// <param name="Title">For people.</param>
    /// <param name="Fields">The fields a column may become.</param>
    /// <param name="Needed">The fields of which at least one must be mapped.</param>
    public sealed record ImportKind(string Kind, string Title, IReadOnlyList<ImportFieldChoice> Fields, IReadOnlyList<string> Needed);
}
