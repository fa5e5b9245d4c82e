using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Says what events' names stand for, for what is to come and for what was.</summary>
[Block]
public sealed class EventNames(Db db, ListReader lists, AuditTrail audit, UsageRollUp rollUp, TimeProvider clock)
{
    /// <summary>The word of these records in the audit trail.</summary>
    public const string Kind = "usageEvent";

    private const string InUse = "SELECT COUNT(*) FROM refinement_pub_feature WHERE id = @Id AND kind = 'feature' AND archived_at IS NULL";

    private const string Set = """
        UPDATE realization_usage_event SET state = @State, feature_id = @FeatureId, slot = @Slot, updated_at = @Now, version = version + 1 WHERE id = @Id AND version = @Version
        """;

    /// <summary>One name; 404 when there is none.</summary>
    public async Task<EventNameView> View(long id, CancellationToken stop) => await lists.One(ListEventNames.List, id, stop) ?? throw Refusals.NotFound(Kind, id);

    /// <summary>One name; null when there is none.</summary>
    public Task<EventNameView?> Find(long id, CancellationToken stop) => lists.One(ListEventNames.List, id, stop);

    /// <summary>Refuses a feature that is not there.</summary>
    public async Task DemandFeature(long? featureId, string pointer, CancellationToken stop)
    {
        if (featureId is { } feature && await db.Scalar<long>(InUse, new { Id = feature }, stop) == 0) throw Refusals.Unknown(pointer, "feature", feature);
    }

    /// <summary>Says what a name stands for. Needs a transaction.</summary>
    public Task<EventNameView> Change(long id, IfMatch version, MappingState state, long? featureId, string action, CancellationToken stop) => Change(id, (IfMatch?)version, state, featureId, action, stop);

    /// <summary>The same as part of a change of many, in whatever version it is. Needs a transaction.</summary>
    public Task<EventNameView> Change(long id, MappingState state, long? featureId, string action, CancellationToken stop) => Change(id, null, state, featureId, action, stop);

    /// <summary>Puts a name back as it was.</summary>
    public async Task PutBack(long id, Mapping earlier, CancellationToken stop) => await Write(await View(id, stop), earlier.State, earlier.FeatureId, stop);

    private async Task<EventNameView> Change(long id, IfMatch? version, MappingState state, long? featureId, string action, CancellationToken stop)
    {
        var before = await View(id, stop);
        if (version is { } read && !read.Fits(before.Version)) throw Refusals.Stale(before);
        await DemandFeature(featureId, "/featureId", stop);
        await Write(before, state, featureId, stop);
        var after = await View(id, stop);
        await audit.Record(Kind, id, action, Facts(before), Facts(after), Facts(before));
        return after;
    }

    private async Task Write(EventNameView name, MappingState state, long? featureId, CancellationToken stop)
    {
        var (old, slot) = (UsageName.SlotOf(name.Id, name.State, name.FeatureId), UsageName.SlotOf(name.Id, state, featureId));
        if (await db.Execute(Set, new { name.Id, name.Version, State = state.Word(), FeatureId = featureId, Slot = slot, Now = clock.GetUtcNow().UtcDateTime }, stop) == 0) throw Refusals.Stale(await View(name.Id, stop));
        await rollUp.MoveSlot(old, slot, stop);
    }

    private static Mapping Facts(EventNameView view) => new(view.State, view.FeatureId);

    /// <summary>What a name stands for.</summary>
    public sealed record Mapping(MappingState State, long? FeatureId);
}
