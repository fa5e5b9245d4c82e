using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>One customer, also an archived one.</summary>
public sealed class GetCustomer : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/customers/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<CustomerView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(CustomerReader customers) : IRequestHandler<Query, CustomerView>
    {
        /// <inheritdoc/>
        public Task<CustomerView> Handle(Query request, CancellationToken cancellationToken) => customers.View(request.Id, cancellationToken);
    }
}
