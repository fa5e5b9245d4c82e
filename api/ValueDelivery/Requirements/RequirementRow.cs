using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A requirement as a row of the pool: the same names as in the requirement itself.</summary>
public sealed record RequirementRow
{
    public long Id { get; init; }

    public string Key => RequirementId.KeyOf(Id);

    public DateOnly ReceivedOn { get; init; }

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public string? OriginalText { get; init; }

    public string? EndGoal { get; init; }

    public RawJson<IReadOnlyList<string>> Whys => new(WhysJson);

    public string? Region { get; init; }

    public Reference? Module => Named(ModuleId, ModuleName);

    public Reference? Feature => Named(FeatureId, FeatureName);

    public RequirementKind? Kind { get; init; }

    public PriorityClass? PriorityClass { get; init; }

    public Priority? SuggestedPriority { get; init; }

    public Reference? Owner => Named(OwnerId, OwnerName);

    public Reference? CreatedBy => Named(CreatedById, CreatedByName);

    public string Source { get; init; } = "";

    public string? SourceRef { get; init; }

    public RawJson<IReadOnlyList<string>> Tags => new(TagsJson);

    public RequirementStatus Status { get; init; }

    public DateTime StatusSince { get; init; }

    /// <summary>The distinct customers who ask, the largest first.</summary>
    public IReadOnlyList<AskingCustomer> Customers { get; set; } = [];

    public int Votes { get; init; }

    public Amount AskingRevenue { get; init; }

    /// <summary>The workspace's currency.</summary>
    public string Currency { get; init; } = "";

    public DateOnly? NextRenewal { get; init; }

    public int EvidenceCount { get; init; }

    public double Score { get; init; }

    public RawJson<IReadOnlyList<ScoreTerm>> ScoreTerms => new(ScoreTermsJson);

    public string? ScreeningReason { get; init; }

    public Verdict? RecommendedVerdict { get; init; }

    public Priority? RecommendedPriority { get; init; }

    public string? Judgement { get; init; }

    public Verdict? Verdict { get; init; }

    public string? DecisionReason { get; init; }

    public string? TargetRelease { get; init; }

    public DateTime? DecidedAt { get; init; }

    /// <summary>True when it can go on the next meeting's agenda: screened, recommended with evidence, not decided.</summary>
    public bool AgendaReady { get; init; }

    public RawJson<IReadOnlyDictionary<string, string>> Extra => new(ExtraJson);

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; init; }

    public long Version { get; init; }

    [JsonIgnore]
    public long? ModuleId { get; init; }

    [JsonIgnore]
    public string? ModuleName { get; init; }

    [JsonIgnore]
    public long? FeatureId { get; init; }

    [JsonIgnore]
    public string? FeatureName { get; init; }

    [JsonIgnore]
    public long? OwnerId { get; init; }

    [JsonIgnore]
    public string? OwnerName { get; init; }

    [JsonIgnore]
    public long? CreatedById { get; init; }

    [JsonIgnore]
    public string? CreatedByName { get; init; }

    [JsonIgnore]
    public string WhysJson { get; init; } = "[]";

    [JsonIgnore]
    public string TagsJson { get; init; } = "[]";

    [JsonIgnore]
    public string ScoreTermsJson { get; init; } = "[]";

    [JsonIgnore]
    public string ExtraJson { get; init; } = "{}";

    private static Reference? Named(long? id, string? name) => id is { } known ? new Reference(known, name ?? "") : null;
}
