using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Changes a customer; a change of money, tier or renewal moves the scores of everything they asked for. Money and renewal of a customer who has contracts come from these.</summary>
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

        /// <summary>The customer who has named us to them.</summary>
        public Optional<long?> ReferredById { get; init; }

        /// <summary>Competitors' products that they use beside ours; twenty at most.</summary>
        public Optional<IReadOnlyList<string>> Competitors { get; init; }

        /// <summary>Whether they have left, as the company's own list says.</summary>
        public Optional<bool?> HasLeft { get; init; }

        /// <summary>Further facts, by any names; all of them together.</summary>
        public Optional<IReadOnlyDictionary<string, string>> Extra { get; init; }

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
            RuleFor(command => command.Body.Competitors.Value).Must(CustomerReader.AreCompetitors).When(command => command.Body.Competitors.HasValue).WithErrorCode("competitorNames");
            RuleFor(command => command.Body.Extra.Value).Must(CustomerReader.IsExtra).When(command => command.Body.Extra.HasValue).WithErrorCode("extraTooLong");
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(CustomerStore customers) : IRequestHandler<Command, CustomerView>
    {
        /// <inheritdoc/>
        public async Task<CustomerView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await customers.Open(request.Id, request.Version, cancellationToken);
            var body = request.Body;
            return await customers.Change(before, before with
            {
                ExternalId = body.ExternalId.Or(before.ExternalId) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
                Name = body.Name.Or(before.Name).Trim(),
                Industry = body.Industry.Or(before.Industry),
                Region = body.Region.Or(before.Region),
                Tier = body.Tier.HasValue ? body.Tier.Value?.Word() : before.Tier,
                Strategy = body.Strategy.HasValue ? body.Strategy.Value?.Word() : before.Strategy,
                RecurringRevenue = body.RecurringRevenue.Or(before.RecurringRevenue),
                Currency = body.Currency.Or(before.Currency),
                RenewsOn = body.RenewsOn.Or(before.RenewsOn),
                OwnerId = body.OwnerId.Or(before.OwnerId),
                ReferredById = body.ReferredById.Or(before.ReferredById),
                HasLeft = body.HasLeft.Or(before.HasLeft),
                Competitors = body.Competitors.HasValue ? RawJson<IReadOnlyList<string>>.Of(body.Competitors.Value) : before.Competitors,
                Extra = body.Extra.HasValue ? RawJson<IReadOnlyDictionary<string, string>>.Of(body.Extra.Value) : before.Extra,
                ArchivedAt = body.Archived.HasValue ? body.Archived.Value ? before.ArchivedAt ?? customers.Now : null : before.ArchivedAt,
            }, cancellationToken);
        }
    }
}
