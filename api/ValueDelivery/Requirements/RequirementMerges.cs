using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>
/// Lets a requirement go on inside another one, and takes them apart again exactly. Voices and followers move and remember where
/// they came from; comments, attachments, evidence and decisions stay where they were written and are reached through <c>merged</c>.
/// </summary>
[Block]
public sealed class RequirementMerges(Db db, Requirements requirements, AuditTrail audit, EventBus events, Caller caller)
{
    private const string VoicesOf = "SELECT id FROM delivery_voice WHERE requirement_id = @Id ORDER BY id";
    private const string MoveVoices = "UPDATE delivery_voice SET requirement_id = @Into, origin_requirement_id = COALESCE(origin_requirement_id, @Id) WHERE requirement_id = @Id";
    private const string NewFollowers = """
        SELECT user_id FROM delivery_requirement_follower f
         WHERE f.requirement_id = @Id AND NOT EXISTS (SELECT 1 FROM delivery_requirement_follower t WHERE t.requirement_id = @Into AND t.user_id = f.user_id)
         ORDER BY user_id
        """;

    private const string BringFollowers = """
        INSERT INTO delivery_requirement_follower (requirement_id, user_id, reason, origin_requirement_id)
        SELECT @Into, f.user_id, f.reason, @Id
          FROM delivery_requirement_follower f
         WHERE f.requirement_id = @Id AND NOT EXISTS (SELECT 1 FROM delivery_requirement_follower t WHERE t.requirement_id = @Into AND t.user_id = f.user_id)
        """;

    private const string Note = """
        INSERT INTO delivery_merge (requirement_id, into_id, voices, followers, status_since, merged_at, merged_by)
        VALUES (@Id, @Into, @Voices, @Followers, @StatusSince, @Now, @By)
        """;

    private const string MergeAway = """
        UPDATE delivery_requirement
           SET status = 'merged', status_since = @Now, status_before_merge = status, merged_into = @Into, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version AND status IN ('new', 'screened', 'screenedOut', 'accepted', 'later', 'rejected', 'reopened') AND archived_at IS NULL
        """;

    private const string Noted = "SELECT id AS Id, into_id AS IntoId, voices AS Voices, status_since AS StatusSince FROM delivery_merge WHERE requirement_id = @Id AND unmerged_at IS NULL ORDER BY id DESC";
    private const string TakeVoices = """
        UPDATE delivery_voice SET requirement_id = @Id, origin_requirement_id = CASE WHEN origin_requirement_id = @Id THEN NULL ELSE origin_requirement_id END
         WHERE requirement_id = @Holder AND id IN (@Ids)
        """;

    private const string GoesOnIn = "SELECT merged_into FROM delivery_requirement WHERE id = @Id";
    private const string DropFollowers = "DELETE FROM delivery_requirement_follower WHERE origin_requirement_id = @Id";
    private const string Unnote = "UPDATE delivery_merge SET unmerged_at = @Now WHERE id = @Id";
    private const string StandAlone = """
        UPDATE delivery_requirement
           SET status = status_before_merge, status_since = @Since, status_before_merge = NULL, merged_into = NULL, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version AND status = 'merged'
        """;

    /// <summary>Merges an open requirement into another one, which must be there and live.</summary>
    public async Task Merge(RequirementRecord from, long into, CancellationToken stop)
    {
        var target = into == from.Id ? null : await requirements.Find(into, stop);
        if (target is null || target.ArchivedAt is not null || target.Status == "merged") throw Refusals.Invalid("/into", "mergeTarget");
        var ids = new { from.Id, Into = into };
        var voices = await db.Query<long>(VoicesOf, ids, stop);
        var followers = await db.Query<long>(NewFollowers, ids, stop);
        await db.Execute(MoveVoices, ids, stop);
        await db.Execute(BringFollowers, ids, stop);
        await db.Execute(Note, new { from.Id, Into = into, Voices = JsonSerializer.Serialize(voices), Followers = JsonSerializer.Serialize(followers), from.StatusSince, requirements.Now, By = caller.UserId }, stop);
        await requirements.Changed(await db.Execute(MergeAway, new { from.Id, from.Version, Into = into, requirements.Now }, stop), from.Id, stop);
        await requirements.Recount(from.Id, stop);
        await requirements.Recount(into, stop);
        await requirements.NewVersion(into, stop);
        await events.Publish(new RequirementMerged(from.Id, from.Title, into, caller.UserId), stop);
        await requirements.Account(from, "merged", stop);
        await audit.Record(Requirements.Kind, into, "tookIn", null, new { Merged = RequirementId.KeyOf(from.Id), from.Title });
    }

    /// <summary>Takes a merged requirement out again, with the voices and followers it had brought.</summary>
    public async Task Unmerge(RequirementRecord merged, CancellationToken stop)
    {
        var noted = await db.First<Row>(Noted + db.Dialect.Take(1), new { merged.Id }, stop) ?? throw Refusals.WrongState("requirementState", merged.Status, RequirementStates.WordsOf(RequirementStates.Unmerge));
        // The voices are where the other one went on in its turn; those that went back to a third one since stay with it.
        var holder = noted.IntoId;
        while (await db.Scalar<long?>(GoesOnIn, new { Id = holder }, stop) is { } further) holder = further;
        await db.Execute(db.Dialect.WithNumbers(TakeVoices, "Ids"), new { Ids = noted.Voices, merged.Id, Holder = holder }, stop);
        await db.Execute(DropFollowers, new { merged.Id }, stop);
        await db.Execute(Unnote, new { noted.Id, requirements.Now }, stop);
        await requirements.Changed(await db.Execute(StandAlone, new { merged.Id, merged.Version, Since = noted.StatusSince, requirements.Now }, stop), merged.Id, stop);
        foreach (var id in new[] { holder, merged.Id, noted.IntoId }.Distinct()) await requirements.Recount(id, stop);
        await requirements.NewVersion(noted.IntoId, stop);
        await events.Publish(new RequirementUnmerged(merged.Id, merged.Title, noted.IntoId, caller.UserId), stop);
        await requirements.Account(merged, "unmerged", stop);
        await audit.Record(Requirements.Kind, noted.IntoId, "gaveBack", null, new { Unmerged = RequirementId.KeyOf(merged.Id), merged.Title });
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long IntoId { get; init; }

        public string Voices { get; init; } = "[]";

        public DateTime StatusSince { get; init; }
    }
}
