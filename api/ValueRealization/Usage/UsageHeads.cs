using System.Globalization;
using System.Text;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Counts people and customers over many days, each once: sums of days would count whoever comes back again and again.</summary>
[Block]
public sealed class UsageHeads(Db db)
{
    /// <summary>Nobody.</summary>
    public static readonly Counted None = new(0, 0);

    /// <summary>For each line of the summary, by its key; with <paramref name="customers"/> only those.</summary>
    public async Task<Dictionary<(string, long), Counted>> OfLines(UsageSummaryScope scope, IEnumerable<long>? customers, CancellationToken stop)
    {
        if (customers is not null) scope.Only("PageCustomers", customers, db.Dialect);
        return (await db.Query<Row>(scope.Heads(null), scope.Parameters, stop)).ToDictionary(row => (Convert.ToString(row.A, CultureInfo.InvariantCulture)!, row.B), row => new Counted(row.ActiveUsers, row.ActiveCustomers));
    }

    /// <summary>For each day, week or month.</summary>
    public async Task<Dictionary<DateOnly, Counted>> OfPeriods(UsageSummaryScope scope, CancellationToken stop)
    {
        var starts = Starts(scope.By, scope.Period);
        return (await db.Query<Row>(scope.Heads(PeriodSql("d.day", starts)), scope.Parameters, stop)).ToDictionary(row => starts[Convert.ToInt32(row.A, CultureInfo.InvariantCulture)], row => new Counted(row.ActiveUsers, row.ActiveCustomers));
    }

    /// <summary>The first day of the period that a day belongs to.</summary>
    public static DateOnly PeriodOf(UsageBy by, DateOnly day) => by switch { UsageBy.Week => UsageFigures.Monday(day), UsageBy.Month => new DateOnly(day.Year, day.Month, 1), _ => day };

    /// <summary>The number of the period that a day falls into: an expression that both engines understand; the days are the program's own, not a caller's text.</summary>
    public static string PeriodSql(string column, IReadOnlyList<DateOnly> starts)
    {
        if (starts.Count == 1) return "0";
        // Halved again and again, so that five years of days are some ten comparisons each.
        var sql = new StringBuilder();
        Halve(0, starts.Count);
        return sql.ToString();

        void Halve(int from, int to)
        {
            if (to - from == 1)
            {
                sql.Append(from);
                return;
            }

            var middle = (from + to) / 2;
            sql.Append(CultureInfo.InvariantCulture, $"CASE WHEN {column} < '{starts[middle]:yyyy-MM-dd}' THEN ");
            Halve(from, middle);
            sql.Append(" ELSE ");
            Halve(middle, to);
            sql.Append(" END");
        }
    }

    private static List<DateOnly> Starts(UsageBy by, UsagePeriod period)
    {
        var starts = new List<DateOnly>();
        for (var start = PeriodOf(by, period.From); start <= period.To; start = by switch { UsageBy.Week => start.AddDays(7), UsageBy.Month => start.AddMonths(1), _ => start.AddDays(1) }) starts.Add(start);
        return starts;
    }

    /// <summary>How many.</summary>
    /// <param name="ActiveUsers">People.</param>
    /// <param name="ActiveCustomers">Known customers.</param>
    public sealed record Counted(long ActiveUsers, long ActiveCustomers);

    private sealed record Row
    {
        public object A { get; init; } = "";
        public long B { get; init; }
        public long ActiveUsers { get; init; }
        public long ActiveCustomers { get; init; }
    }
}
