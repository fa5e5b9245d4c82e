using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Views;

/// <summary>One saved view.</summary>
public sealed class GetView : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/views/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<SavedView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Views views) : IRequestHandler<Query, SavedView>
    {
        /// <inheritdoc/>
        public Task<SavedView> Handle(Query request, CancellationToken cancellationToken) => views.Of(request.Id);
    }
}
