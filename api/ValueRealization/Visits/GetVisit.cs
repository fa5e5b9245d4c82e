using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>One visit or interview, also an archived one.</summary>
public sealed class GetVisit : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/visits/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadContacts);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<VisitView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(VisitStore store) : IRequestHandler<Query, VisitView>
    {
        /// <inheritdoc/>
        public Task<VisitView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
