using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Lays a patch over a requirement that is open for a change: for one, for many, in a job.</summary>
[Block]
public sealed class RequirementEdits(Db db, Requirements requirements, RequirementReferences references)
{
    private const string Update = """
        UPDATE delivery_requirement
           SET title = @Title, title_key = @TitleKey, description = @Description, end_goal = @EndGoal, whys = @Whys, received_on = @ReceivedOn,
               region = @Region, region_key = @RegionKey, module_id = @ModuleId, feature_id = @FeatureId, kind = @Kind, priority_class = @PriorityClass,
               suggested_priority = @SuggestedPriority, owner_id = @OwnerId, source = @Source, source_ref = @SourceRef, tags = @Tags, extra = @Extra,
               updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version AND status <> 'merged' AND archived_at IS NULL
        """;

    /// <summary>Refuses (422) a patch that refers to what is not there.</summary>
    public Task Check(RequirementPatch patch, CancellationToken stop, string under = "") => references.Check(patch.ModuleId.Or(null), patch.FeatureId.Or(null), patch.OwnerId.Or(null), [], stop, under);

    /// <summary>Changes the requirement and everything that follows from it; whoever calls accounts for it.</summary>
    public async Task Apply(RequirementRecord before, RequirementPatch patch, CancellationToken stop)
    {
        var after = patch.Apply(before);
        if (patch is { FeatureId: { HasValue: true, Value: { } feature }, ModuleId.HasValue: false }) after = after with { ModuleId = await references.ModuleOf(feature, stop) ?? after.ModuleId };
        var rows = await db.Execute(Update, new
        {
            after.Id,
            after.Version,
            after.Title,
            TitleKey = TextKeys.Of(after.Title),
            after.Description,
            after.EndGoal,
            after.Whys,
            after.ReceivedOn,
            after.Region,
            RegionKey = after.Region is { } region ? TextKeys.Of(region, 100) : null,
            after.ModuleId,
            after.FeatureId,
            after.Kind,
            after.PriorityClass,
            after.SuggestedPriority,
            after.OwnerId,
            after.Source,
            after.SourceRef,
            after.Tags,
            after.Extra,
            requirements.Now,
        }, stop);
        await requirements.Changed(rows, before.Id, stop);
        if (after.PriorityClass != before.PriorityClass || after.ReceivedOn != before.ReceivedOn) await requirements.Recount(before.Id, stop);
        if (after.OwnerId is { } owner && after.OwnerId != before.OwnerId) await requirements.Assigned(after, owner);
    }
}
