using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
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

        /// <summary>The customer who has named us to them.</summary>
        public long? ReferredById { get; init; }

        /// <summary>Competitors' products that they use beside ours; twenty at most.</summary>
        public IReadOnlyList<string> Competitors { get; init; } = [];

        /// <summary>Further facts, by any names.</summary>
        public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

        /// <summary>For the API's document.</summary>
        public static Body Example => new()
        {
            ExternalId = "A-100", Name = "Sample Equipment Ltd", Industry = "Equipment service", Region = "East", Tier = CustomerTier.Key, Strategy = CustomerStrategy.Invest,
            RecurringRevenue = Amount.Of(860_000m), Currency = "CNY", RenewsOn = new DateOnly(2026, 9, 18), Competitors = ["Otherfield"],
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
            RuleFor(command => command.Body.Competitors).Must(CustomerReader.AreCompetitors).WithErrorCode("competitorNames");
            RuleFor(command => command.Body.Extra).Must(CustomerReader.IsExtra).WithErrorCode("extraTooLong");
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(CustomerStore customers) : IRequestHandler<Command, CustomerView>
    {
        /// <inheritdoc/>
        public Task<CustomerView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            return customers.Create(new CustomerFacts
            {
                ExternalId = string.IsNullOrWhiteSpace(body.ExternalId) ? null : body.ExternalId.Trim(), Name = body.Name.Trim(), Industry = body.Industry, Region = body.Region,
                Tier = body.Tier?.Word(), Strategy = body.Strategy?.Word(), RecurringRevenue = body.RecurringRevenue, Currency = body.Currency, RenewsOn = body.RenewsOn, OwnerId = body.OwnerId, ReferredById = body.ReferredById,
                Competitors = RawJson<IReadOnlyList<string>>.Of(body.Competitors), Extra = RawJson<IReadOnlyDictionary<string, string>>.Of(body.Extra),
            }, cancellationToken);
        }
    }
}
