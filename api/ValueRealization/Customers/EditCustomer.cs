using System.Data.Common;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Changes a customer; a change of money, tier or renewal moves the scores of everything they asked for.</summary>
public sealed class EditCustomer : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/customers/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.EditCustomers);

    /// <summary>The fields to change; those left out stay, null clears.</summary>
    public sealed record Body
    {
        /// <summary>Their id in the other systems of the company; unique.</summary>
        public Optional<string?> ExternalId { get; init; }

        /// <summary>The name.</summary>
        public Optional<string> Name { get; init; }

        /// <summary>The line of business.</summary>
        public Optional<string?> Industry { get; init; }

        /// <summary>The region.</summary>
        public Optional<string?> Region { get; init; }

        /// <summary>How much they count for us.</summary>
        public Optional<CustomerTier?> Tier { get; init; }

        /// <summary>What we do about them.</summary>
        public Optional<CustomerStrategy?> Strategy { get; init; }

        /// <summary>What they pay a year.</summary>
        public Optional<Amount?> RecurringRevenue { get; init; }

        /// <summary>Its currency, ISO 4217.</summary>
        public Optional<string> Currency { get; init; }

        /// <summary>The day on which their contract ends unless renewed.</summary>
        public Optional<DateOnly?> RenewsOn { get; init; }

        /// <summary>The colleague who follows them.</summary>
        public Optional<long?> OwnerId { get; init; }

        /// <summary>True takes it out of the lists, false brings it back.</summary>
        public Optional<bool> Archived { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { RenewsOn = new DateOnly(2026, 9, 18), Tier = CustomerTier.Key };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<CustomerView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.ExternalId.Value).MaximumLength(200);
            RuleFor(command => command.Body.Industry.Value).MaximumLength(100);
            RuleFor(command => command.Body.Region.Value).MaximumLength(100);
            RuleFor(command => command.Body.Currency.Value).NotNull().Matches("^[A-Z]{3}$").When(command => command.Body.Currency.HasValue).WithErrorCode("unknownCurrency");
            RuleFor(command => command.Body.RecurringRevenue.Value!.Value.Minor).GreaterThanOrEqualTo(0).When(command => command.Body.RecurringRevenue.Value is not null).OverridePropertyName("RecurringRevenue").WithErrorCode("negativeAmount");
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Db db, CustomerReader customers, CustomerTexts texts, AuditTrail audit, EventBus events, TimeProvider clock) : IRequestHandler<Command, CustomerView>
    {
        private const string Update = """
            UPDATE realization_customer
               SET external_id = @ExternalId, external_key = @ExternalKey, name = @Name, name_key = @NameKey, industry = @Industry, region = @Region, region_key = @RegionKey,
                   tier = @Tier, strategy = @Strategy, recurring_revenue = @RecurringRevenue, currency = @Currency, renews_on = @RenewsOn, owner_id = @OwnerId,
                   archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version
            """;

        /// <inheritdoc/>
        public async Task<CustomerView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await customers.View(request.Id, cancellationToken);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var body = request.Body;
            if (body.OwnerId.HasValue) await customers.DemandOwner(body.OwnerId.Value, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            var name = body.Name.Or(before.Name).Trim();
            var external = body.ExternalId.Or(before.ExternalId) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
            var region = body.Region.Or(before.Region);
            var archivedAt = body.Archived.HasValue ? body.Archived.Value ? before.ArchivedAt ?? now : (DateTime?)null : before.ArchivedAt;
            int touched;
            try
            {
                touched = await db.Execute(Update, new
                {
                    request.Id, before.Version, ExternalId = external, ExternalKey = external is null ? null : TextKeys.Of(external), Name = name, NameKey = TextKeys.Of(name),
                    Industry = body.Industry.Or(before.Industry), Region = region, RegionKey = region is null ? null : TextKeys.Of(region, 100),
                    Tier = body.Tier.Or(before.Tier)?.Word(), Strategy = body.Strategy.Or(before.Strategy)?.Word(), RecurringRevenue = body.RecurringRevenue.Or(before.RecurringRevenue)?.Minor,
                    Currency = body.Currency.Or(before.Currency), RenewsOn = body.RenewsOn.Or(before.RenewsOn), OwnerId = body.OwnerId.Or(before.Owner?.Id), ArchivedAt = archivedAt, Now = now,
                }, cancellationToken);
            }
            catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
            {
                throw Refusals.Taken("/externalId", external);
            }

            var after = await customers.View(request.Id, cancellationToken);
            if (touched == 0) throw Refusals.Stale(after);
            await audit.Record("customer", request.Id, "edited", before, after);
            await texts.Index([request.Id], cancellationToken);
            if (Weighs(before) != Weighs(after)) await events.Publish(new CustomerChanged([request.Id]), cancellationToken);
            return after;
        }

        private static (Amount?, string, CustomerTier?, DateOnly?, bool) Weighs(CustomerView customer) =>
            (customer.RecurringRevenue, customer.Currency, customer.Tier, customer.RenewsOn, customer.ArchivedAt is null);
    }
}
