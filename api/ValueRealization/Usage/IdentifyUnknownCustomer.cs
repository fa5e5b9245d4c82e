using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Says which customer it is that events call by a name nobody knows. Everything that came under the name before goes to that customer; it cannot be parted again.</summary>
public sealed class IdentifyUnknownCustomer : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/usage/unknown-customers/{id:long}/customer", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.MapUsage);

    /// <summary>Who it is.</summary>
    /// <param name="CustomerId">The customer.</param>
    public sealed record Body(long CustomerId)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(7);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<UnknownCustomerView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.CustomerId).GreaterThan(0);
    }

    /// <summary>Says it.</summary>
    public sealed class Handler(UsageAccounts accounts, CustomerDirectory customers, ListReader lists, AuditTrail audit) : IRequestHandler<Command, UnknownCustomerView>
    {
        private const string Kind = "unknownCustomer";

        /// <inheritdoc/>
        public async Task<UnknownCustomerView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await View();
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            await customers.Demand(request.Body.CustomerId, cancellationToken);
            if (before.CustomerId is not null) throw Refusals.WrongState("customerKnown", "known", "unknown");
            await accounts.Settle((await accounts.Get(request.Id, cancellationToken))!, request.Body.CustomerId, cancellationToken);
            var after = await View();
            await audit.Record(Kind, request.Id, "identified", before, after);
            return after;

            async Task<UnknownCustomerView> View() => await lists.One(ListUnknownCustomers.List, request.Id, cancellationToken) ?? throw Refusals.NotFound(Kind, request.Id);
        }
    }
}
