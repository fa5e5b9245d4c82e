using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The days that usage is counted over, both included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record UsagePeriod(DateOnly From, DateOnly To)
{
    /// <summary>Days of the usual period: four whole weeks, so that weekends weigh the same in each.</summary>
    public const int Usual = 28;

    private const int Longest = 5 * 366;

    /// <summary>How many days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>As many days right before.</summary>
    public UsagePeriod Before => new(From.AddDays(-Days), From.AddDays(-1));

    /// <summary>The last four weeks up to a day.</summary>
    public static UsagePeriod UpTo(DateOnly day) => new(day.AddDays(1 - Usual), day);

    /// <summary>What a caller asks for; one end alone is enough.</summary>
    public static UsagePeriod Of(DateOnly? from, DateOnly? to, TimeProvider clock)
    {
        // Before and beyond these years nothing can have been counted, and a period before them could not be said.
        if (from is { Year: < 1970 or > 9000 } || to is { Year: < 1970 or > 9000 }) throw Refusals.Malformed("from", "unusablePeriod");
        var last = to ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var first = from ?? last.AddDays(1 - Usual);
        if (first > last || last.DayNumber - first.DayNumber >= Longest) throw Refusals.Malformed("from", "unusablePeriod");
        return new UsagePeriod(first, last);
    }
}
