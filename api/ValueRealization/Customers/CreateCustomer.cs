using System.Data.Common;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>A new customer.</summary>
/// <remarks>Two customers may share a name; <c>externalId</c> is one customer's alone.</remarks>
public sealed class CreateCustomer : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/customers", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/customers")
        .Allow(Permissions.EditCustomers);

    /// <summary>The customer.</summary>
    public sealed record Body
    {
        /// <summary>Their id in the other systems of the company; unique.</summary>
        public string? ExternalId { get; init; }

        /// <summary>The name.</summary>
        public required string Name { get; init; }

        /// <summary>The line of business.</summary>
        public string? Industry { get; init; }

        /// <summary>The region.</summary>
        public string? Region { get; init; }

        /// <summary>How much they count for us.</summary>
        public CustomerTier? Tier { get; init; }

        /// <summary>What we do about them.</summary>
        public CustomerStrategy? Strategy { get; init; }

        /// <summary>What they pay a year.</summary>
        public Amount? RecurringRevenue { get; init; }

        /// <summary>Its currency, ISO 4217.</summary>
        public string Currency { get; init; } = "CNY";

        /// <summary>The day on which their contract ends unless renewed.</summary>
        public DateOnly? RenewsOn { get; init; }

        /// <summary>The colleague who follows them.</summary>
        public long? OwnerId { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new()
        {
            ExternalId = "A-100", Name = "Sample Equipment Ltd", Industry = "Equipment service", Region = "East", Tier = CustomerTier.Key, Strategy = CustomerStrategy.Invest,
            RecurringRevenue = Amount.Of(860_000m), Currency = "CNY", RenewsOn = new DateOnly(2026, 9, 18),
        };
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<CustomerView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.ExternalId).MaximumLength(200);
            RuleFor(command => command.Body.Industry).MaximumLength(100);
            RuleFor(command => command.Body.Region).MaximumLength(100);
            RuleFor(command => command.Body.Currency).Matches("^[A-Z]{3}$").WithErrorCode("unknownCurrency");
            RuleFor(command => command.Body.RecurringRevenue!.Value.Minor).GreaterThanOrEqualTo(0).When(command => command.Body.RecurringRevenue is not null).OverridePropertyName("RecurringRevenue").WithErrorCode("negativeAmount");
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(Db db, CustomerReader customers, CustomerTexts texts, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, CustomerView>
    {
        private const string Insert = """
            INSERT INTO realization_customer (external_id, external_key, name, name_key, industry, region, region_key, tier, strategy, recurring_revenue, currency, renews_on, owner_id, created_at, updated_at, version)
            VALUES (@ExternalId, @ExternalKey, @Name, @NameKey, @Industry, @Region, @RegionKey, @Tier, @Strategy, @RecurringRevenue, @Currency, @RenewsOn, @OwnerId, @Now, @Now, 1)
            """;

        /// <inheritdoc/>
        public async Task<CustomerView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            await customers.DemandOwner(body.OwnerId, cancellationToken);
            var external = string.IsNullOrWhiteSpace(body.ExternalId) ? null : body.ExternalId.Trim();
            var name = body.Name.Trim();
            try
            {
                var id = await db.Insert(Insert, new
                {
                    ExternalId = external, ExternalKey = external is null ? null : TextKeys.Of(external), Name = name, NameKey = TextKeys.Of(name), body.Industry,
                    body.Region, RegionKey = body.Region is null ? null : TextKeys.Of(body.Region, 100), Tier = body.Tier?.Word(), Strategy = body.Strategy?.Word(),
                    RecurringRevenue = body.RecurringRevenue?.Minor, body.Currency, body.RenewsOn, body.OwnerId, Now = clock.GetUtcNow().UtcDateTime,
                }, cancellationToken);
                var view = await customers.View(id, cancellationToken);
                await audit.Record("customer", id, "created", null, view);
                await texts.Index([id], cancellationToken);
                return view;
            }
            catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
            {
                throw Refusals.Taken("/externalId", external);
            }
        }
    }
}
