using System.Globalization;
using System.Text.Json;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueDelivery.RequirementFigures;

/// <summary>Breaks the figures down by one property of the requirements.</summary>
public sealed class GroupReader(Db db)
{
    private const string ReceivedThen = "r.received_on >= @From AND r.received_on <= @To";
    private const string DecidedThen = "r.decided_at >= @FromInstant AND r.decided_at < @ToInstant";
    private const string Undecided = "r.status IN ('new', 'screened', 'reopened')";
    private const string Verdicts = """
        SUM(CASE WHEN r.verdict = 'accept' THEN 1 ELSE 0 END) AS Accepted, SUM(CASE WHEN r.verdict = 'later' THEN 1 ELSE 0 END) AS Later, SUM(CASE WHEN r.verdict = 'reject' THEN 1 ELSE 0 END) AS Rejected
        """;

    private const string Asking = "JOIN delivery_pub_requirement_customer v ON v.requirement_id = r.id";
    private const string Customers = "SELECT id AS Id, name AS Name FROM realization_pub_customer WHERE id IN (@Ids)";
    private const string Modules = "SELECT id AS Id, name AS Name FROM refinement_pub_feature WHERE id IN (@Ids)";

    /// <summary>The groups, those with most requirements first.</summary>
    public async Task<IReadOnlyList<Group>> Of(FigureScope scope, Breakdown by, int most, CancellationToken stop)
    {
        var (key, name, join) = by switch
        {
            Breakdown.Region => ("r.region_key", "MIN(r.region)", ""),
            Breakdown.Customer => ("v.customer_id", "NULL", Asking),
            Breakdown.Module => ("r.module_id", "NULL", ""),
            Breakdown.Class => ("r.priority_class", "NULL", ""),
            Breakdown.Kind => ("r.kind", "NULL", ""),
            Breakdown.Source => ("r.source", "r.source", ""),
            _ => ("r.best_tier", "NULL", ""),
        };
        // Three narrow reads, each along an index that has everything, cost less than one wide one.
        var received = await Counts(ReceivedThen, "COUNT(*) AS Received");
        var undecided = await Counts(Undecided, "COUNT(*) AS Undecided");
        var decided = await Counts(DecidedThen, $"COUNT(*) AS Decided, {Verdicts}");
        var rows = received.Concat(undecided).Concat(decided).GroupBy(row => row.GroupKey, StringComparer.Ordinal)
            .Select(group => group.Aggregate(new Row { GroupKey = group.Key, Name = group.First().Name }, (sum, row) => sum with
            {
                Received = sum.Received + row.Received, Undecided = sum.Undecided + row.Undecided, Decided = sum.Decided + row.Decided,
                Accepted = sum.Accepted + row.Accepted, Later = sum.Later + row.Later, Rejected = sum.Rejected + row.Rejected,
            }))
            .OrderByDescending(row => row.Received + row.Undecided + row.Decided).ThenBy(row => row.GroupKey, StringComparer.Ordinal).Take(most).ToList();
        var names = by switch
        {
            Breakdown.Customer => await Names(Customers, rows, stop),
            Breakdown.Module => await Names(Modules, rows, stop),
            _ => [],
        };
        return [.. rows.Select(row => Line(scope, by, row, row.GroupKey is { } id && names.TryGetValue(id, out var found) ? found : row.Name))];

        Task<IReadOnlyList<Row>> Counts(string condition, string counts) =>
            db.Query<Row>($"SELECT {key} AS GroupKey, {name} AS Name, {counts} FROM delivery_requirement r {join} WHERE {scope.Condition} AND {condition} GROUP BY {key}", scope.Parameters, stop);
    }

    private async Task<Dictionary<string, string>> Names(string sql, IReadOnlyList<Row> rows, CancellationToken stop)
    {
        var ids = rows.Select(row => row.GroupKey).OfType<string>().Select(key => long.Parse(key, CultureInfo.InvariantCulture));
        return (await db.Query<NameRow>(db.Dialect.WithNumbers(sql, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id.ToString(CultureInfo.InvariantCulture), row => row.Name, StringComparer.Ordinal);
    }

    private static Group Line(FigureScope scope, Breakdown by, Row row, string? name)
    {
        (string, string)[] own = [Filter(by, row.GroupKey, name)];
        var decided = own.Concat(FigureScope.Instants("decidedAt", scope.From, scope.To)).ToList();
        return new Group
        {
            Key = row.GroupKey, Name = name,
            Received = new(row.Received, scope.Rows(own.Concat(FigureScope.Days("receivedOn", scope.From, scope.To)))),
            Undecided = new(row.Undecided, scope.Rows(own.Concat(FigureScope.Waiting()))),
            Decided = new(row.Decided, scope.Rows(decided)),
            Accepted = new(row.Accepted, scope.Rows(decided.Append(("verdict", "accept")))),
            Later = new(row.Later, scope.Rows(decided.Append(("verdict", "later")))),
            Rejected = new(row.Rejected, scope.Rows(decided.Append(("verdict", "reject")))),
        };
    }

    private static (string Name, string Value) Filter(Breakdown by, string? key, string? name) => (by, key) switch
    {
        (Breakdown.Region, null) => ("region.empty", "true"),
        (Breakdown.Region, _) => ("region", name ?? key),
        (Breakdown.Customer, _) => ("customer", key ?? "0"),
        (Breakdown.Module, null) => ("module.empty", "true"),
        (Breakdown.Module, _) => ("module", key),
        (Breakdown.Class, null) => ("priorityClass.empty", "true"),
        (Breakdown.Class, _) => ("priorityClass", key),
        (Breakdown.Kind, null) => ("kind.empty", "true"),
        (Breakdown.Kind, _) => ("kind", key),
        (Breakdown.Source, _) => ("source", key ?? ""),
        (_, null) => ("bestTier", "none"),
        _ => ("bestTier", key),
    };

    private sealed record Row
    {
        public string? GroupKey { get; init; }
        public string? Name { get; init; }
        public long Received { get; init; }
        public long Undecided { get; init; }
        public long Decided { get; init; }
        public long Accepted { get; init; }
        public long Later { get; init; }
        public long Rejected { get; init; }
    }

    private sealed record NameRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
    }
}
