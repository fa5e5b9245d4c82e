using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Takes a product manager's decision: at the desk, or on the spot in a sync meeting.</summary>
[Block]
public sealed class RequirementDecisions(Db db, Requirements requirements, EventBus events, Caller caller)
{
    private const string Decide = """
        UPDATE delivery_requirement
           SET status = @Status, status_since = @Now, verdict = @Verdict, decision_reason = @Reason, target_release = @TargetRelease,
               decided_by = @By, decided_at = @Now, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version AND status IN ('screened', 'later', 'reopened', 'accepted', 'rejected') AND archived_at IS NULL
        """;

    private const string Keep = """
        INSERT INTO delivery_decision (requirement_id, verdict, reason, target_release, recommended_verdict, recommended_priority, recommended_release, judgement,
               recommended_by, decided_by, decided_at, meeting_id)
        VALUES (@Id, @Verdict, @Reason, @TargetRelease, @RecommendedVerdict, @RecommendedPriority, @RecommendedRelease, @Judgement, @RecommendedBy, @By, @Now, @MeetingId)
        """;

    /// <summary>
    /// Decides, keeps the decision with what ops recommended at this moment, and tells whoever listens. Refuses everybody but a
    /// product manager (403), old versions (412) and states in which there is nothing to decide (409).
    /// </summary>
    public async Task<RequirementView> Take(RequirementId id, IfMatch version, Verdict verdict, string reason, string? targetRelease, long? meetingId, CancellationToken stop)
    {
        caller.Demand(Permissions.DecideRequirements);
        var before = await requirements.Open(id, version, RequirementStates.Decide, stop);
        var decision = new
        {
            before.Id,
            before.Version,
            Status = RequirementStates.After(verdict).Word(),
            Verdict = verdict.Word(),
            Reason = reason,
            TargetRelease = targetRelease,
            before.RecommendedVerdict,
            before.RecommendedPriority,
            before.RecommendedRelease,
            before.Judgement,
            before.RecommendedBy,
            By = caller.User,
            MeetingId = meetingId,
            requirements.Now,
        };
        await requirements.Changed(await db.Execute(Decide, decision, stop), before.Id, stop);
        await db.Execute(Keep, decision, stop);
        await events.Publish(new RequirementDecided(before.Id, before.Title, verdict, reason, targetRelease, Words.ParseOrNull<Verdict>(before.RecommendedVerdict), meetingId, caller.User), stop);
        return await requirements.Close(before, "decided", stop);
    }
}
