using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What events call a customer that is not in the directory.</summary>
public sealed record UnknownCustomerView : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public long Id { get; init; }

    /// <summary>The id or name that was sent; for a person without a customer, the person's id.</summary>
    public string Name { get; init; } = "";

    /// <summary>True when the events name no customer, only a person.</summary>
    public bool IsPerson { get; init; }

    /// <summary>The customer it stands for, once somebody has said so or it came into the directory.</summary>
    public long? CustomerId { get; init; }

    /// <summary>Its name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Events so far.</summary>
    public long Events { get; init; }

    /// <summary>The first day something happened.</summary>
    public DateOnly? FirstOn { get; init; }

    /// <summary>The last.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>Changes so far.</summary>
    public long Version { get; init; }

    /// <summary>For the API's document.</summary>
    public static UnknownCustomerView Example => new() { Id = 4, Name = "acme-test", Events = 88, FirstOn = new DateOnly(2026, 10, 2), LastOn = new DateOnly(2026, 11, 20), Version = 1 };
}
