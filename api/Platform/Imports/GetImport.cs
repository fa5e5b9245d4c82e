using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>An import: its columns and the field each becomes, what the first rows will be, and the counts.</summary>
public sealed class GetImport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/imports/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Import);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ImportView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Imports imports) : IRequestHandler<Query, ImportView>
    {
        /// <inheritdoc/>
        public async Task<ImportView> Handle(Query request, CancellationToken cancellationToken) =>
            await imports.View(await imports.Find(request.Id, IfMatch.Any, cancellationToken), cancellationToken);
    }
}
