using System.Globalization;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>What a report's period must be.</summary>
public static class UsageReportPeriod
{
    /// <summary>The most days.</summary>
    public const int Longest = 366;

    /// <summary>Refuses a period that is not over.</summary>
    public static void Demand(DateOnly toOn, DateOnly today)
    {
        if (toOn > today) throw Refusals.Invalid("/toOn", "notYet");
    }

    /// <summary>A day as reports write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
