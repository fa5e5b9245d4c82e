using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.ScoringRules;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Counts who asks and scores again, for very many requirements, a batch at a time: age and renewals move every day, and rules change.</summary>
[Block]
public sealed class Rescoring(Db db, TimeProvider clock)
{
    private const string Next = $"{Facts} WHERE r.id > @After ORDER BY r.id";
    private const string These = $"{Facts} WHERE r.id IN (@Ids)";
    private const string Facts = """
        SELECT r.id AS Id, r.received_on AS ReceivedOn, r.priority_class AS PriorityClass, r.votes AS Votes, r.asking_revenue AS AskingRevenue, r.next_renewal AS NextRenewal,
               r.best_tier AS BestTier, r.evidence_count AS EvidenceCount, r.lost_renewals AS LostRenewals, r.score AS Score, r.score_terms AS ScoreTerms
          FROM delivery_requirement r
        """;

    private const string Update = """
        UPDATE delivery_requirement
           SET votes = @Votes, asking_revenue = @AskingRevenue, next_renewal = @NextRenewal, best_tier = @BestTier, score = @Score, score_terms = @ScoreTerms
         WHERE id = @Id
        """;

    /// <summary>Counts the next <paramref name="size"/> requirements after an id again, inside the open transaction; null when there are none.</summary>
    public async Task<(long Last, int Count, int Moved)?> Batch(long after, int size, ScoringRule rule, CancellationToken stop)
    {
        var records = await db.Query<RequirementRecord>(Next + db.Dialect.Take(size), new { After = after }, stop);
        return records.Count == 0 ? null : (records[^1].Id, records.Count, await Write(records, rule, stop));
    }

    /// <summary>Counts these requirements again, inside the open transaction, and says how many scores moved.</summary>
    public async Task<int> Of(IReadOnlyCollection<long> ids, ScoringRule rule, CancellationToken stop) =>
        await Write(await db.Query<RequirementRecord>(db.Dialect.WithNumbers(These, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop), rule, stop);

    private async Task<int> Write(IReadOnlyList<RequirementRecord> records, ScoringRule rule, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var asking = (await RequirementViews.Customers(db, records.Select(record => record.Id))).ToLookup(customer => customer.RequirementId);
        var moved = 0;
        using var update = new Statement(db, Update);
        foreach (var record in records)
        {
            var counted = asking[record.Id].Aggregate(Asking.Nobody, (sum, customer) => sum.With(customer, rule, today));
            var facts = record.Facts() with { Asking = counted };
            var score = RequirementScore.Of(facts, rule, today);
            var terms = score.TermsJson;
            if (counted == record.Asking() && terms == record.ScoreTerms) continue;
            update.Set("Votes", counted.Customers);
            update.Set("AskingRevenue", counted.Revenue);
            update.Set("NextRenewal", counted.NextRenewal);
            update.Set("BestTier", counted.BestTier);
            update.Set("Score", score.Value);
            update.Set("ScoreTerms", terms);
            update.Set("Id", record.Id);
            await update.Execute(stop);
            if (Math.Abs(score.Value - record.Score) > 0.01) moved++;
        }

        return moved;
    }
}
