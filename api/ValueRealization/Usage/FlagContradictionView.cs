using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A customer of whom the own list and what was noted say different things.</summary>
public sealed record FlagContradictionView : IVersioned, IIdentified
{
    /// <summary>The customer.</summary>
    public long Id { get; init; }

    /// <summary>Their id in the other systems of the company.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Their name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the own list says.</summary>
    public bool HasLeft { get; init; }

    /// <summary>What does not fit.</summary>
    public FlagFinding Finding { get; init; }

    /// <summary>Departures noted.</summary>
    public long Departures { get; init; }

    /// <summary>The last of them.</summary>
    public DateOnly? LastLeftOn { get; init; }

    /// <summary>True when one of them says that they came back.</summary>
    public bool CameBack { get; init; }

    /// <summary>True when a contract without end runs.</summary>
    public bool IsRunning { get; init; }

    /// <summary>The customer's version, for whoever sets the flag right.</summary>
    public long Version { get; init; }

    /// <summary>For the API's document.</summary>
    public static FlagContradictionView Example => new() { Id = 7, ExternalId = "A-100", Name = "Sample Lifts Ltd", HasLeft = false, Finding = FlagFinding.DepartedButNotMarked, Departures = 1, LastLeftOn = new DateOnly(2026, 6, 25), IsRunning = true, Version = 3 };
}

/// <summary>What does not fit.</summary>
public enum FlagFinding
{
    /// <summary>Marked as left, and no departure is noted.</summary>
    LeftWithoutDeparture,

    /// <summary>A departure is noted, and the list says that they are there.</summary>
    DepartedButNotMarked,

    /// <summary>Marked as left, with a departure, and a contract without end runs.</summary>
    LeftButRunning,
}
