using FluentValidation;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>A contract as people enter and change it: fields left out stay as they are, null clears.</summary>
public sealed record ContractBody : IRecordBody<ContractBody, ContractRecord>
{
    /// <summary>The customer; needed for a new contract.</summary>
    public Optional<long> CustomerId { get; init; }

    /// <summary>Its number in the other systems of the company; unique.</summary>
    public Optional<string?> ExternalId { get; init; }

    /// <summary>What it is about; needed for a new contract.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>Where it stands; signed unless said otherwise.</summary>
    public Optional<ContractStatus> Status { get; init; }

    /// <summary>When it was signed.</summary>
    public Optional<DateOnly?> SignedOn { get; init; }

    /// <summary>Its first day; needed for a new contract.</summary>
    public Optional<DateOnly> StartsOn { get; init; }

    /// <summary>Its last day.</summary>
    public Optional<DateOnly?> EndsOn { get; init; }

    /// <summary>What is paid.</summary>
    public Optional<Amount> Amount { get; init; }

    /// <summary>Its currency, ISO 4217.</summary>
    public Optional<string> Currency { get; init; }

    /// <summary>What the amount is for; a year unless said otherwise.</summary>
    public Optional<ContractPer> Per { get; init; }

    /// <summary>True when it goes on unless somebody ends it.</summary>
    public Optional<bool> RenewsByItself { get; init; }

    /// <summary>True for a trial.</summary>
    public Optional<bool> IsTrial { get; init; }

    /// <summary>The colleague who answers for it.</summary>
    public Optional<long?> OwnerId { get; init; }

    /// <summary>The contract that it goes on from, of the same customer.</summary>
    public Optional<long?> FollowsId { get; init; }

    /// <summary>What it licenses: all of it; two hundred lines at most.</summary>
    public Optional<IReadOnlyList<Licence>> Licences { get; init; }

    /// <summary>What else there is to know.</summary>
    public Optional<string?> Note { get; init; }

    /// <summary>For the API's document.</summary>
    public static ContractBody Example => new()
    {
        CustomerId = 7, ExternalId = "K-2026-012", Name = "Field service, main contract", StartsOn = new DateOnly(2025, 9, 19), EndsOn = new DateOnly(2026, 9, 18),
        Amount = Shared.Data.Amount.Of(800_000m), Currency = "CNY", Licences = new([new Licence { FeatureId = 3, Quantity = 96, Unit = "users" }]),
    };

    /// <inheritdoc/>
    public static IValidator<ContractBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it.</summary>
    public ContractRecord Over(ContractRecord record) => record with
    {
        CustomerId = CustomerId.Or(record.CustomerId),
        ExternalId = ExternalId.Or(record.ExternalId) is { } external && !string.IsNullOrWhiteSpace(external) ? external.Trim() : null,
        Name = Name.Or(record.Name).Trim(),
        Status = Status.HasValue ? Status.Value.Word() : record.Status,
        SignedOn = SignedOn.Or(record.SignedOn),
        StartsOn = StartsOn.Or(record.StartsOn),
        EndsOn = EndsOn.Or(record.EndsOn),
        Amount = Amount.Or(record.Amount),
        Currency = Currency.Or(record.Currency),
        Per = Per.HasValue ? Per.Value.Word() : record.Per,
        RenewsByItself = RenewsByItself.Or(record.RenewsByItself),
        IsTrial = IsTrial.Or(record.IsTrial),
        OwnerId = OwnerId.Or(record.OwnerId),
        FollowsId = FollowsId.Or(record.FollowsId),
        Licences = Licences.HasValue ? RawJson<IReadOnlyList<Licence>>.Of(Licences.Value) : record.Licences,
        Note = Note.Or(record.Note),
    };

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<ContractBody>
    {
        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            RuleFor(body => body.CustomerId.Value).GreaterThan(0).When(body => creating || body.CustomerId.HasValue);
            RuleFor(body => body.Name.Value).NotEmpty().MaximumLength(200).When(body => creating || body.Name.HasValue);
            RuleFor(body => body.ExternalId.Value).MaximumLength(200);
            RuleFor(body => body.StartsOn.Value).NotEqual(default(DateOnly)).When(body => creating || body.StartsOn.HasValue).WithErrorCode("required");
            RuleFor(body => body.StartsOn.Value).IsDay().When(body => body.StartsOn.HasValue);
            RuleFor(body => body.EndsOn.Value).IsDay();
            RuleFor(body => body.SignedOn.Value).IsDay();
            RuleFor(body => body.Amount.Value.Minor).GreaterThanOrEqualTo(0).OverridePropertyName("Amount").WithErrorCode("negativeAmount");
            RuleFor(body => body.Currency.Value).NotNull().Matches("^[A-Z]{3}$").When(body => body.Currency.HasValue).WithErrorCode("unknownCurrency");
            RuleFor(body => body.Note.Value).MaximumLength(10_000);
            RuleFor(body => body.Licences.Value).Must(licences => licences is { Count: <= 200 } && !licences.Contains(null!)).When(body => body.Licences.HasValue).WithErrorCode("tooManyLicences");
            RuleForEach(body => body.Licences.Value).ChildRules(licence =>
            {
                licence.RuleFor(line => line.Name).NotEmpty().When(line => line.FeatureId is null && line.ProductId is null);
                licence.RuleFor(line => line.Name).MaximumLength(200);
                licence.RuleFor(line => line.Quantity).GreaterThan(0);
                licence.RuleFor(line => line.Unit).MaximumLength(40);
            }).When(body => body.Licences.Value is not null);
        }
    }
}
