using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

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
    public sealed class Handler(Db db, CustomerReader customers, AuditTrail audit, EventBus events, TimeProvider clock) : IRequestHandler<Command, CustomerView>
    {
        private const string Archive = "UPDATE realization_customer SET archived_at = @Now, updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version AND archived_at IS NULL";

        /// <inheritdoc/>
        public async Task<CustomerView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await customers.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var touched = await db.Execute(Archive, new { request.Id, before.Version, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            var after = await customers.View(request.Id, cancellationToken);
            if (touched == 0) throw before.ArchivedAt is null ? Refusals.Stale(after) : Refusals.WrongState("alreadyArchived", "archived", "inUse");
            await audit.Record("customer", request.Id, "archived", before, after);
            await events.Publish(new CustomerChanged([request.Id]), cancellationToken);
            return after;
        }
    }
}
