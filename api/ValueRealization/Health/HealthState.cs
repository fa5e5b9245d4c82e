namespace ProductOps.Api.ValueRealization.Health;

/// <summary>A customer as the last count has left it.</summary>
public sealed record HealthState
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public long? OwnerId { get; init; }

    public string? Tier { get; init; }

    public string? Strategy { get; init; }

    public string? Industry { get; init; }

    public string? Region { get; init; }

    public long? Revenue { get; init; }

    public string Currency { get; init; } = "";

    public string? Extra { get; init; }

    /// <summary>What the company's own list says: left or not.</summary>
    public bool? HasLeft { get; init; }

    /// <summary>Whether a departure says that they have left and not come back.</summary>
    public bool IsDeparted { get; init; }

    /// <summary>The score that lists show.</summary>
    public int? ShownScore { get; init; }

    /// <summary>The trend that lists show.</summary>
    public int? ShownTrend { get; init; }

    public int? Score { get; init; }

    public int? Known { get; init; }

    /// <summary>The rule it was counted by; null while it has never been counted.</summary>
    public long? RuleId { get; init; }

    public int? Shift { get; init; }

    public string? Terms { get; init; }

    public string? Facts { get; init; }

    public DateTime? CountedAt { get; init; }

    public int? TurnScore { get; init; }

    public DateOnly? AlarmedOn { get; init; }

    /// <summary>The customer's attributes.</summary>
    public CustomerAttributes Attributes() => CustomerAttributes.Read(Tier, Strategy, Industry, Region, Revenue, Currency, Extra);
}

/// <summary>The score of an earlier day, and by how much changes of the rule had moved it until then.</summary>
public sealed record PastScore
{
    public long Id { get; init; }

    public int? Score { get; init; }

    public int Shift { get; init; }
}
