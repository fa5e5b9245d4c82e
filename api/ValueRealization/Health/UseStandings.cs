namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Where customers stand by use among those of their tier and industry; among those of their tier, or all, where there are fewer than five like them.</summary>
public sealed class UseStandings
{
    private const int Enough = 5;
    private readonly Dictionary<long, Row> rows;
    private readonly Dictionary<(string? Tier, string? Industry), long[]> alike;
    private readonly Dictionary<string, long[]> tiers;
    private readonly long[] all;

    /// <summary>Sorts everybody's use once, so that each one's place is looked up.</summary>
    public UseStandings(IReadOnlyList<Row> standings)
    {
        rows = standings.ToDictionary(row => row.Id);
        alike = standings.GroupBy(row => (row.Tier, row.Industry)).ToDictionary(group => group.Key, Sorted);
        tiers = standings.GroupBy(row => row.Tier ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, Sorted, StringComparer.Ordinal);
        all = Sorted(standings);
    }

    /// <summary>Per cent of the others who use less, whoever does just as much being half below; null where nobody is to be compared with.</summary>
    public int? Of(long customerId)
    {
        if (!rows.TryGetValue(customerId, out var own)) return null;
        var group = own is { Tier: not null, Industry: not null } && alike[(own.Tier, own.Industry)] is { Length: > Enough } same ? same : own.Tier is not null && tiers[own.Tier] is { Length: > Enough } tier ? tier : all;
        if (group.Length < 2) return null;
        var below = LowerBound(group, own.Uses);
        var equal = LowerBound(group, own.Uses + 1) - below - 1;
        return (int)Math.Round(50.0 * (2 * below + equal) / (group.Length - 1));
    }

    private static long[] Sorted(IEnumerable<Row> group) => [.. group.Select(row => row.Uses).Order()];

    private static int LowerBound(long[] sorted, long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>A customer's use over the last four weeks.</summary>
    public sealed record Row
    {
        public long Id { get; init; }
        public string? Tier { get; init; }
        public string? Industry { get; init; }
        public long Uses { get; init; }
    }
}
