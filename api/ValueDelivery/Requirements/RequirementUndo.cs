using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Puts a requirement back as it was before an edit, a screening, a recommendation, a decision, a launch, a requester's word, a merge or an archiving.</summary>
public sealed class RequirementUndo(Db db, Requirements requirements, RequirementMerges merges, RequirementEvidence evidence, Caller caller) : Undo
{
    private const string PutBackColumns = """
        UPDATE delivery_requirement
           SET title = @Title, description = @Description, end_goal = @EndGoal, whys = @Whys, received_on = @ReceivedOn, region = @Region,
               module_id = @ModuleId, feature_id = @FeatureId, kind = @Kind, priority_class = @PriorityClass, suggested_priority = @SuggestedPriority,
               owner_id = @OwnerId, source = @Source, source_ref = @SourceRef, tags = @Tags, extra = @Extra, status = @Status, status_since = @StatusSince,
               screening_outcome = @ScreeningOutcome, screening_reason = @ScreeningReason, answered_feature_id = @AnsweredFeatureId, answered_method = @AnsweredMethod,
               screened_by = @ScreenedBy, screened_at = @ScreenedAt, recommended_verdict = @RecommendedVerdict, recommended_priority = @RecommendedPriority,
               recommended_release = @RecommendedRelease, judgement = @Judgement, recommended_by = @RecommendedBy, recommended_at = @RecommendedAt, verdict = @Verdict,
               decision_reason = @DecisionReason, target_release = @TargetRelease, decided_by = @DecidedBy, decided_at = @DecidedAt, launched_on = @LaunchedOn,
               launched_release = @LaunchedRelease, launched_by = @LaunchedBy, launched_at = @LaunchedAt, archived_at = @ArchivedAt, updated_at = @UpdatedAt, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    private const string TakeBackDecision = """
        UPDATE delivery_decision SET undone_at = @Now
         WHERE id = (SELECT MAX(d.id) FROM delivery_decision d WHERE d.requirement_id = @Id AND d.undone_at IS NULL)
        """;

    private const string TakeBackWord = "DELETE FROM delivery_confirmation WHERE id = (SELECT MAX(c.id) FROM delivery_confirmation c WHERE c.requirement_id = @Id AND c.user_id = @By)";

    /// <inheritdoc/>
    public override string Kind => Requirements.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        var current = await requirements.Find(change.RecordId, stop) ?? throw Refusals.NotFound(Kind, RequirementId.KeyOf(change.RecordId));
        switch (change.Action)
        {
            case "merged":
                caller.Demand(Permissions.MergeRequirements);
                await merges.Unmerge(current, stop);
                return;
            case "unmerged":
                caller.Demand(Permissions.MergeRequirements);
                await merges.Merge(current, change.Before<RequirementChange>().Set["mergedInto"]!.GetValue<long>(), stop);
                return;
            case "decided":
                caller.Demand(Permissions.DecideRequirements);
                await db.Execute(TakeBackDecision, new { current.Id, requirements.Now }, stop);
                break;
            case "confirmed" or "reopened":
                await db.Execute(TakeBackWord, new { current.Id, By = caller.User }, stop);
                break;
        }

        var before = change.Before<RequirementChange>();
        var restored = (before.Undo(current) ?? throw Refusals.WrongState("changedSince", "changed")) with { UpdatedAt = requirements.Now };
        var rows = await db.Execute(PutBackColumns, restored, stop);
        await requirements.Changed(rows, current.Id, stop);
        await requirements.Rekey(restored, stop);
        if (before.Evidence is { } earlier) await evidence.Replace(current.Id, earlier, stop);
        await requirements.Recount(current.Id, stop);
    }
}
