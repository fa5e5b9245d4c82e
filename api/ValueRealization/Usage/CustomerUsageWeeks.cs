using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Feature × week of one customer.</summary>
/// <param name="To">The last day counted.</param>
/// <param name="Mondays">The weeks.</param>
/// <param name="ActiveUsers">People of each week, each once.</param>
/// <param name="Features">The features, the most used first, those licensed and not used at the end.</param>
/// <param name="Events">Events counted.</param>
/// <param name="People">People counted, each once over all weeks.</param>
public sealed record CustomerUsageWeeks(DateOnly To, IReadOnlyList<DateOnly> Mondays, IReadOnlyList<long> ActiveUsers, IReadOnlyList<CustomerUsageWeeks.FeatureWeeks> Features, long Events, int People)
{
    /// <summary>A feature in the customer's hands.</summary>
    public sealed record FeatureWeeks
    {
        /// <summary>The feature; null for events that nobody has mapped.</summary>
        public Reference? Feature { get; init; }

        /// <summary>The event's name, where there is no feature.</summary>
        public string? EventName { get; init; }

        /// <summary>Since when it is licensed; null where it is not.</summary>
        public DateOnly? LicensedOn { get; init; }

        /// <summary>Its weeks.</summary>
        public required IReadOnlyList<Cell> Weeks { get; init; }
    }

    /// <summary>A feature's week.</summary>
    /// <param name="Uses">How often it was used.</param>
    /// <param name="ActiveUsers">By how many people.</param>
    /// <param name="Minutes">For how long.</param>
    /// <param name="Outputs">What came out.</param>
    public sealed record Cell(long Uses, long ActiveUsers, decimal Minutes, long Outputs);

    /// <summary>As it looks.</summary>
    public static CustomerUsageWeeks Example => new(new DateOnly(2026, 11, 21), [new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 16)], [31, 34],
        [new FeatureWeeks { Feature = new Reference(12, "Offline work orders"), LicensedOn = new DateOnly(2026, 1, 1), Weeks = [new Cell(210, 22, 640, 71), new Cell(240, 25, 720, 80)] }], 4100, 40);
}
