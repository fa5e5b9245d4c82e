using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Finds requirements that ask for the same; one that was merged away stands for the one it goes on in.</summary>
[Block]
public sealed class SimilarRequirements(Db db, TextIndex index)
{
    private const int Most = 10;

    private const string Rows = """
        SELECT r.id AS Id, COALESCE(r.merged_into, r.id) AS Target FROM delivery_requirement r WHERE r.id IN (@Ids)
        """;

    private const string Targets = """
        SELECT id AS Id, title AS Title, status AS Status, score AS Score, votes AS Votes
          FROM delivery_requirement WHERE archived_at IS NULL AND status <> 'merged' AND id IN (@Ids)
        """;

    /// <summary>The requirements most like a text, best first. <paramref name="except"/> is the requirement itself.</summary>
    public async Task<IReadOnlyList<SimilarRequirement>> To(string title, string? description, long? except, CancellationToken stop)
    {
        var found = index.Similar(TextKind.Requirement, title, description, Most * 2, except);
        if (found.Count == 0) return [];
        var targets = (await db.Query<Row>(db.Dialect.WithNumbers(Rows, "Ids"), new { Ids = JsonSerializer.Serialize(found.Select(record => record.Id)) }, stop)).ToDictionary(row => row.Id, row => row.Target);
        var rows = (await db.Query<Row>(db.Dialect.WithNumbers(Targets, "Ids"), new { Ids = JsonSerializer.Serialize(targets.Values) }, stop)).ToDictionary(row => row.Id);
        return [.. found
            .Select(record => (record.Likeness, Target: targets.GetValueOrDefault(record.Id)))
            .Where(match => match.Target != except && rows.ContainsKey(match.Target))
            .DistinctBy(match => match.Target)
            .Take(Most)
            .Select(match => View(rows[match.Target], match.Likeness))];
    }

    private static SimilarRequirement View(Row row, int likeness) =>
        new(row.Id, RequirementId.KeyOf(row.Id), row.Title, Words.Parse<RequirementStatus>(row.Status), row.Score, row.Votes, likeness, likeness >= SimilarRecord.LikelySame);

    private sealed record Row
    {
        public long Id { get; init; }

        public long Target { get; init; }

        public string Title { get; init; } = "";

        public string Status { get; init; } = "";

        public double Score { get; init; }

        public int Votes { get; init; }
    }
}
