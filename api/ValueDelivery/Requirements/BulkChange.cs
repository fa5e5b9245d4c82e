using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>One change laid over one requirement of many.</summary>
[Block]
public sealed class BulkChange(Db db, Requirements requirements, RequirementEdits edits)
{
    private const string Archive = "UPDATE delivery_requirement SET archived_at = @Now, updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version AND archived_at IS NULL";

    /// <summary>Refuses (422) a change that refers to what is not there.</summary>
    public Task Check(RequirementPatch? change, CancellationToken stop) => change is null ? Task.CompletedTask : edits.Check(change, stop, "/change");

    /// <summary>Changes one and answers its version; null when it is not in the pool: unknown, archived, or merged into another.</summary>
    public async Task<long?> Apply(long id, RequirementPatch? change, bool archive, CancellationToken stop)
    {
        var before = await requirements.Find(id, stop);
        if (before is null || before.ArchivedAt is not null || before.Status == "merged") return null;
        if (archive) await requirements.Changed(await db.Execute(Archive, new { before.Id, before.Version, requirements.Now }, stop), id, stop);
        else await edits.Apply(before, change!, stop);
        await requirements.Account(before, archive ? "archived" : "edited", stop);
        return before.Version + 1;
    }
}
