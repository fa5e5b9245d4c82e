using System.Text.Json;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Takes a batch of a file's rows back out of the pool.</summary>
[Block]
public sealed class RequirementImportUndo(Db db, Requirements requirements, CustomerDirectory customers, AuditTrail audit, RequirementTexts texts)
{
    private const string Untouched = """
        SELECT COUNT(*) FROM delivery_requirement r
         WHERE r.id = @Id AND r.version = 1
           AND NOT EXISTS (SELECT 1 FROM delivery_requirement m WHERE m.merged_into = r.id)
           AND NOT EXISTS (SELECT 1 FROM delivery_voice v WHERE v.requirement_id = r.id AND (v.import_id IS NULL OR v.import_id <> r.import_id))
           AND NOT EXISTS (SELECT 1 FROM delivery_evidence e WHERE e.requirement_id = r.id)
           AND NOT EXISTS (SELECT 1 FROM delivery_lost_renewal l WHERE l.requirement_id = r.id)
        """;

    private const string RemoveVoices = "DELETE FROM delivery_voice WHERE requirement_id = @Id";
    private const string RemoveFollowers = "DELETE FROM delivery_requirement_follower WHERE requirement_id = @Id";
    private const string Remove = "DELETE FROM delivery_requirement WHERE id = @Id";
    private const string RemoveVoice = "DELETE FROM delivery_voice WHERE id = @Id AND version = 1";
    private const string Restore = """
        UPDATE delivery_requirement
           SET title = @Title, title_key = @TitleKey, description = @Description, end_goal = @EndGoal, whys = @Whys, received_on = @ReceivedOn,
               region = @Region, region_key = @RegionKey, module_id = @ModuleId, feature_id = @FeatureId, kind = @Kind, priority_class = @PriorityClass,
               suggested_priority = @SuggestedPriority, owner_id = @OwnerId, source_ref = @SourceRef, tags = @Tags, extra = @Extra, updated_at = @Now, version = version + 1
         WHERE id = @Id
        """;

    /// <summary>Takes back, newest first.</summary>
    public async Task Undo(IReadOnlyList<ImportReversal> batch, CancellationToken stop)
    {
        var gone = new List<(long, object?, object?)>();
        foreach (var reversal in batch.Where(reversal => reversal.Kept is null))
        {
            if (await requirements.Find(reversal.RecordId, stop) is not { } current) continue;
            if (reversal.Outcome != ImportOutcome.Created) await PutBack(reversal, current, stop);
            else if (await TakeOut(current, stop)) gone.Add((current.Id, new { current.Title, current.Description, current.Status, current.Source, current.SourceRef }, null));
            else reversal.Kept = "changedSince";
        }

        texts.Remove([.. gone.Select(taken => taken.Item1)]);
        await audit.RecordMany(Requirements.Kind, "removed", gone, stop);
        var made = batch.Where(reversal => reversal is { Outcome: ImportOutcome.Created, Undo: not null }).SelectMany(reversal => JsonSerializer.Deserialize<Made>(reversal.Undo!, Json.Options)!.Customers).ToList();
        if (made.Count > 0) await customers.Withdraw(made, stop);
    }

    private async Task<bool> TakeOut(RequirementRecord current, CancellationToken stop)
    {
        if (await db.Scalar<long>(Untouched, new { current.Id }, stop) == 0) return false;
        await db.Execute(RemoveVoices, new { current.Id }, stop);
        await db.Execute(RemoveFollowers, new { current.Id }, stop);
        await db.Execute(Remove, new { current.Id }, stop);
        return true;
    }

    private async Task PutBack(ImportReversal reversal, RequirementRecord current, CancellationToken stop)
    {
        var done = JsonSerializer.Deserialize<Changed>(reversal.Undo ?? "{}", Json.Options)!;
        var before = done.Change is { } change ? change.Undo(current) : current;
        if (before is null)
        {
            reversal.Kept = "changedSince";
            return;
        }

        foreach (var voice in done.Voices ?? []) await db.Execute(RemoveVoice, new { Id = voice }, stop);
        if (done.Change is not null) await db.Execute(Restore, new
        {
            before.Id, before.Title, TitleKey = TextKeys.Of(before.Title), before.Description, before.EndGoal, before.Whys, before.ReceivedOn, before.Region, RegionKey = before.Region is { } region ? TextKeys.Of(region, 100) : null,
            before.ModuleId, before.FeatureId, before.Kind, before.PriorityClass, before.SuggestedPriority, before.OwnerId, before.SourceRef, before.Tags, before.Extra, requirements.Now,
        }, stop);
        if (done.Change is not null) await requirements.Rekey(before, stop);
        await requirements.Recount(current.Id, stop);
        await audit.Record(Requirements.Kind, current.Id, "edited", current.Audited(), (await requirements.Find(current.Id, stop))!.Audited());
    }

    /// <summary>What a changed or merged row did.</summary>
    /// <param name="Change">The fields, or null where none changed.</param>
    /// <param name="Voices">The voices it added.</param>
    public sealed record Changed(RequirementChange? Change, IReadOnlyList<long>? Voices);

    /// <summary>What a batch made beside its requirements; it hangs on the batch's first row.</summary>
    /// <param name="Customers">Customers who were not there.</param>
    public sealed record Made(IReadOnlyList<long> Customers);
}
