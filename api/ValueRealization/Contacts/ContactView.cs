using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A person at a customer, with their place in the decision chain.</summary>
public sealed record ContactView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The customer.</summary>
    public required long CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Their id in the other systems of the company; unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What they are there.</summary>
    public string? Title { get; init; }

    /// <summary>How high they stand.</summary>
    public ContactLevel? Level { get; init; }

    /// <summary>Their places in the decision chain.</summary>
    public IReadOnlyList<ContactRole> Roles => [.. All().Where(pair => pair.Has).Select(pair => pair.Role)];

    /// <summary>How they stand towards the product.</summary>
    public ContactAttitude? Attitude { get; init; }

    /// <summary>Whom they report to: the id.</summary>
    public long? ReportsToId { get; init; }

    /// <summary>Whom they report to: the name.</summary>
    public string? ReportsToName { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether they agree to be written to and asked.</summary>
    public required ContactConsent Consent { get; init; }

    /// <summary>Since when.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>What else there is to know.</summary>
    public string? Note { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <summary>When the personal data was erased.</summary>
    public DateTime? ErasedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>True when they pay.</summary>
    [JsonIgnore]
    public bool IsPayer { get; init; }

    /// <summary>True when they work with the product.</summary>
    [JsonIgnore]
    public bool IsUser { get; init; }

    /// <summary>True when they speak for us.</summary>
    [JsonIgnore]
    public bool IsChampion { get; init; }

    /// <summary>True when they decide.</summary>
    [JsonIgnore]
    public bool IsDecisionMaker { get; init; }

    /// <summary>As it looks.</summary>
    public static ContactView Example { get; } = new()
    {
        Id = 31, CustomerId = 7, CustomerName = "Sample Equipment Ltd", Name = "Vera Sampleton", Title = "Head of finance", Level = ContactLevel.CLevel, IsPayer = true, IsDecisionMaker = true,
        Attitude = ContactAttitude.Neutral, Email = "vera@sample-equipment.example", Consent = ContactConsent.Given, ConsentOn = new DateOnly(2026, 3, 2),
        CreatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), Version = 2,
    };

    private IEnumerable<(ContactRole Role, bool Has)> All() =>
        [(ContactRole.Payer, IsPayer), (ContactRole.User, IsUser), (ContactRole.Champion, IsChampion), (ContactRole.DecisionMaker, IsDecisionMaker)];
}
