using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>One name under which events come.</summary>
public sealed class GetEventName : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/event-names/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<EventNameView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(EventNames names) : IRequestHandler<Query, EventNameView>
    {
        /// <inheritdoc/>
        public Task<EventNameView> Handle(Query request, CancellationToken cancellationToken) => names.View(request.Id, cancellationToken);
    }
}
