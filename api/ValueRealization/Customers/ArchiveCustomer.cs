using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Takes a customer out of the lists. Their voices stay where they are; editing with <c>archived: false</c> brings the customer back.</summary>
public sealed class ArchiveCustomer : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/customers/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.EditCustomers);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<CustomerView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(CustomerStore customers) : IRequestHandler<Command, CustomerView>
    {
        /// <inheritdoc/>
        public async Task<CustomerView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await customers.Open(request.Id, request.Version, cancellationToken);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            return await customers.Change(before, before with { ArchivedAt = customers.Now }, cancellationToken, "archived");
        }
    }
}
