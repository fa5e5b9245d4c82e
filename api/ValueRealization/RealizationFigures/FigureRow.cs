namespace ProductOps.Api.ValueRealization.RealizationFigures;

/// <summary>A counted row, as the statements of the figures select it; each fills what it counts.</summary>
internal sealed record FigureRow
{
    public DateOnly Day { get; init; }

    public string Region { get; init; } = "";

    public string Name { get; init; } = "";

    public string Currency { get; init; } = "";

    public string State { get; init; } = "";

    public int Customers { get; init; }

    public int NewCustomers { get; init; }

    public int Contracts { get; init; }

    public int Count { get; init; }

    public int Unlimited { get; init; }

    public DateOnly? CountedTo { get; init; }

    public long Amount { get; init; }

    public long AtStake { get; init; }

    public long Kept { get; init; }

    public long Quantity { get; init; }

    public long? FeatureId { get; init; }

    public long? ProductId { get; init; }
}
