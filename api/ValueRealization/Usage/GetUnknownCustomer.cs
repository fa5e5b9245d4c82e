using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What events call a customer nobody knew, also after somebody has said who it is.</summary>
public sealed class GetUnknownCustomer : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/unknown-customers/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<UnknownCustomerView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(UsageIdentities identities) : IRequestHandler<Query, UnknownCustomerView>
    {
        /// <inheritdoc/>
        public Task<UnknownCustomerView> Handle(Query request, CancellationToken cancellationToken) => identities.View(request.Id, cancellationToken);
    }
}
