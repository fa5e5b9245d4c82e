using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>One contract, also an archived one.</summary>
public sealed class GetContract : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/contracts/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ContractView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContractStore store) : IRequestHandler<Query, ContractView>
    {
        /// <inheritdoc/>
        public Task<ContractView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
