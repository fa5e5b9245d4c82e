using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A requirement as it stands in its table, with the names of what it refers to.</summary>
public record RequirementRecord
{
    /// <summary>What is selected, from <c>delivery_requirement r</c>.</summary>
    public const string Columns = """
        r.id AS Id, r.title AS Title, r.description AS Description, r.original_text AS OriginalText, r.end_goal AS EndGoal, r.whys AS Whys,
        r.received_on AS ReceivedOn, r.region AS Region, r.module_id AS ModuleId, r.feature_id AS FeatureId, r.kind AS Kind,
        r.priority_class AS PriorityClass, r.suggested_priority AS SuggestedPriority, r.owner_id AS OwnerId, r.source AS Source, r.source_ref AS SourceRef,
        r.tags AS Tags, r.status AS Status, r.status_since AS StatusSince, r.extra AS Extra, r.votes AS Votes, r.asking_revenue AS AskingRevenue,
        r.next_renewal AS NextRenewal, r.best_tier AS BestTier, r.evidence_count AS EvidenceCount, r.lost_renewals AS LostRenewals, r.score AS Score,
        r.score_terms AS ScoreTerms, r.screening_outcome AS ScreeningOutcome, r.screening_reason AS ScreeningReason,
        r.answered_feature_id AS AnsweredFeatureId, r.answered_method AS AnsweredMethod, r.screened_by AS ScreenedBy, r.screened_at AS ScreenedAt,
        r.recommended_verdict AS RecommendedVerdict, r.recommended_priority AS RecommendedPriority, r.recommended_release AS RecommendedRelease,
        r.judgement AS Judgement, r.recommended_by AS RecommendedBy, r.recommended_at AS RecommendedAt, r.verdict AS Verdict,
        r.decision_reason AS DecisionReason, r.target_release AS TargetRelease, r.decided_by AS DecidedBy, r.decided_at AS DecidedAt,
        r.launched_on AS LaunchedOn, r.launched_release AS LaunchedRelease, r.launched_by AS LaunchedBy, r.launched_at AS LaunchedAt,
        r.merged_into AS MergedInto, r.status_before_merge AS StatusBeforeMerge, r.import_id AS ImportId, r.created_by AS CreatedBy,
        r.created_at AS CreatedAt, r.updated_at AS UpdatedAt, r.archived_at AS ArchivedAt, r.version AS Version
        """;

    public long Id { get; init; }

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public string? OriginalText { get; init; }

    public string? EndGoal { get; init; }

    public string Whys { get; init; } = "[]";

    public DateOnly ReceivedOn { get; init; }

    public string? Region { get; init; }

    public long? ModuleId { get; init; }

    public long? FeatureId { get; init; }

    public string? Kind { get; init; }

    public string? PriorityClass { get; init; }

    public string? SuggestedPriority { get; init; }

    public long? OwnerId { get; init; }

    public string Source { get; init; } = "";

    public string? SourceRef { get; init; }

    public string Tags { get; init; } = "[]";

    public string Status { get; init; } = "";

    public DateTime StatusSince { get; init; }

    public string Extra { get; init; } = "{}";

    public int Votes { get; init; }

    public long AskingRevenue { get; init; }

    public DateOnly? NextRenewal { get; init; }

    public string? BestTier { get; init; }

    public int EvidenceCount { get; init; }

    public int LostRenewals { get; init; }

    public double Score { get; init; }

    public string ScoreTerms { get; init; } = "[]";

    public string? ScreeningOutcome { get; init; }

    public string? ScreeningReason { get; init; }

    public long? AnsweredFeatureId { get; init; }

    public string? AnsweredMethod { get; init; }

    public long? ScreenedBy { get; init; }

    public DateTime? ScreenedAt { get; init; }

    public string? RecommendedVerdict { get; init; }

    public string? RecommendedPriority { get; init; }

    public string? RecommendedRelease { get; init; }

    public string? Judgement { get; init; }

    public long? RecommendedBy { get; init; }

    public DateTime? RecommendedAt { get; init; }

    public string? Verdict { get; init; }

    public string? DecisionReason { get; init; }

    public string? TargetRelease { get; init; }

    public long? DecidedBy { get; init; }

    public DateTime? DecidedAt { get; init; }

    public DateOnly? LaunchedOn { get; init; }

    public string? LaunchedRelease { get; init; }

    public long? LaunchedBy { get; init; }

    public DateTime? LaunchedAt { get; init; }

    public long? MergedInto { get; init; }

    public string? StatusBeforeMerge { get; init; }

    public long? ImportId { get; init; }

    public long? CreatedBy { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; init; }

    public DateTime? ArchivedAt { get; init; }

    public long Version { get; init; }

    /// <summary>Who asks, as it was last counted.</summary>
    public Asking Asking() => new(Votes, AskingRevenue, NextRenewal, BestTier);

    /// <summary>What the score is counted from.</summary>
    public ScoreFacts Facts() => new()
    {
        PriorityClass = Words.ParseOrNull<PriorityClass>(PriorityClass),
        Asking = Asking(),
        LostRenewals = LostRenewals,
        ReceivedOn = ReceivedOn,
        Evidence = EvidenceCount,
    };

    /// <summary>The fields that people change, as the audit trail names them.</summary>
    public object Audited() => new
    {
        Title, Description, EndGoal, Whys = Json(Whys), ReceivedOn, Region, ModuleId, FeatureId, Kind, PriorityClass, SuggestedPriority, OwnerId, Source, SourceRef, Tags = Json(Tags), Status,
        Votes, AskingRevenue = new Amount(AskingRevenue), NextRenewal, Score, LostRenewals, Evidence = EvidenceCount,
        ScreeningOutcome, ScreeningReason, AnsweredFeatureId, AnsweredMethod,
        RecommendedVerdict, RecommendedPriority, RecommendedRelease, Judgement,
        Verdict, DecisionReason, TargetRelease, LaunchedOn, LaunchedRelease, MergedInto, ArchivedAt, Extra = Json(Extra),
    };

    private static RawJson<object> Json(string text) => new(text);
}
