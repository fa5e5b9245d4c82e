using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>One observation, also an archived one.</summary>
public sealed class GetObservation : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/observations/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadContacts);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ObservationView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(ObservationStore store) : IRequestHandler<Query, ObservationView>
    {
        /// <inheritdoc/>
        public Task<ObservationView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
