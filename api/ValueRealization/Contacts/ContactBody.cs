using FluentValidation;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A person at a customer, as people enter and change them: fields left out stay as they are, null clears.</summary>
public sealed record ContactBody : IRecordBody<ContactBody, ContactRecord>
{
    /// <summary>The customer; needed for a new person.</summary>
    public Optional<long> CustomerId { get; init; }

    /// <summary>Their id in the other systems of the company; unique.</summary>
    public Optional<string?> ExternalId { get; init; }

    /// <summary>The name; needed for a new person.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>What they are there.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>How high they stand.</summary>
    public Optional<ContactLevel?> Level { get; init; }

    /// <summary>All their places in the decision chain.</summary>
    public Optional<IReadOnlyList<ContactRole>> Roles { get; init; }

    /// <summary>How they stand towards the product.</summary>
    public Optional<ContactAttitude?> Attitude { get; init; }

    /// <summary>Whom they report to: a person at the same customer.</summary>
    public Optional<long?> ReportsToId { get; init; }

    /// <summary>The e-mail address.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>The phone number.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>Whether they agree to be written to and asked.</summary>
    public Optional<ContactConsent> Consent { get; init; }

    /// <summary>Since when.</summary>
    public Optional<DateOnly?> ConsentOn { get; init; }

    /// <summary>What else there is to know.</summary>
    public Optional<string?> Note { get; init; }

    /// <summary>For the API's document.</summary>
    public static ContactBody Example => new()
    {
        CustomerId = 7, Name = "Vera Sampleton", Title = "Head of finance", Level = ContactLevel.CLevel, Roles = new([ContactRole.Payer, ContactRole.DecisionMaker]),
        Email = "vera@sample-equipment.example", Consent = ContactConsent.Given, ConsentOn = new DateOnly(2026, 3, 2),
    };

    /// <inheritdoc/>
    public static IValidator<ContactBody> RulesFor(bool creating) => new Rules(creating);

    /// <summary>The record with these fields laid over it.</summary>
    public ContactRecord Over(ContactRecord record) => record with
    {
        CustomerId = CustomerId.Or(record.CustomerId),
        ExternalId = ExternalId.Or(record.ExternalId) is { } external && !string.IsNullOrWhiteSpace(external) ? external.Trim() : null,
        Name = Name.Or(record.Name).Trim(),
        Title = Title.Or(record.Title),
        Level = Level.HasValue ? Level.Value?.Word() : record.Level,
        IsPayer = Has(ContactRole.Payer, record.IsPayer),
        IsUser = Has(ContactRole.User, record.IsUser),
        IsChampion = Has(ContactRole.Champion, record.IsChampion),
        IsDecisionMaker = Has(ContactRole.DecisionMaker, record.IsDecisionMaker),
        Attitude = Attitude.HasValue ? Attitude.Value?.Word() : record.Attitude,
        ReportsToId = ReportsToId.Or(record.ReportsToId),
        Email = Email.Or(record.Email) is { } email && !string.IsNullOrWhiteSpace(email) ? email.Trim() : null,
        Phone = Phone.Or(record.Phone),
        Consent = Consent.HasValue ? Consent.Value.Word() : record.Consent,
        ConsentOn = ConsentOn.Or(record.ConsentOn),
        Note = Note.Or(record.Note),
    };

    private bool Has(ContactRole role, bool before) => Roles.HasValue ? Roles.Value.Contains(role) : before;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<ContactBody>
    {
        /// <summary>Says it.</summary>
        public Rules(bool creating)
        {
            RuleFor(body => body.CustomerId.Value).GreaterThan(0).When(body => creating || body.CustomerId.HasValue);
            RuleFor(body => body.Name.Value).NotEmpty().MaximumLength(200).When(body => creating || body.Name.HasValue);
            RuleFor(body => body.ExternalId.Value).MaximumLength(200);
            RuleFor(body => body.Title.Value).MaximumLength(200);
            RuleFor(body => body.Roles.Value).NotNull().When(body => body.Roles.HasValue);
            RuleFor(body => body.Email.Value).MaximumLength(320).EmailAddress().When(body => !string.IsNullOrWhiteSpace(body.Email.Value));
            RuleFor(body => body.Phone.Value).MaximumLength(60);
            RuleFor(body => body.Note.Value).MaximumLength(10_000);
        }
    }
}
