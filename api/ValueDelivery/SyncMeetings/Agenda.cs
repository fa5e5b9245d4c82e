using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>
/// A meeting's agenda. Until the meeting starts it follows the pool: screened or reopened requirements that wait for a decision and
/// have a recommendation with evidence. Then it is frozen; requirements can still be added, moved and taken off.
/// </summary>
public sealed record Agenda : IVersioned
{
    /// <summary>The meeting.</summary>
    public required long MeetingId { get; init; }

    /// <summary>Where the meeting stands.</summary>
    public required MeetingState State { get; init; }

    /// <summary>True once the meeting has started: the agenda no longer follows the pool.</summary>
    public required bool IsFrozen { get; init; }

    /// <summary>The rule: first what people put in order, then what was carried over, then by this.</summary>
    public required AgendaOrder Order { get; init; }

    /// <summary>The requirements, in order.</summary>
    public required IReadOnlyList<AgendaItem> Items { get; init; }

    /// <summary>How many more wait for a decision but found no room (<c>agendaLimit</c>).</summary>
    public required long Waiting { get; init; }

    /// <summary>The requirement in front of everybody.</summary>
    public long? CurrentRequirementId { get; init; }

    /// <summary>Since when.</summary>
    public DateTime? CurrentSince { get; init; }

    /// <summary>When the meeting started.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>When the meeting ended.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>How much time the meeting has used, and each item talked over.</summary>
    public required TimeUsed Time { get; init; }

    /// <summary>What the items came to.</summary>
    public required ItemCounts Counts { get; init; }

    /// <summary>How often the recommendations of the last eight weeks and the decisions on them were the same.</summary>
    public required Agreement Agreement { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }
}

/// <summary>One requirement on an agenda.</summary>
public sealed record AgendaItem
{
    /// <summary>Its place, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The requirement.</summary>
    public required AgendaRequirement Requirement { get; init; }

    /// <summary>What ops recommends.</summary>
    public AgendaRecommendation? Recommendation { get; init; }

    /// <summary>How it came here.</summary>
    public required ItemOrigin Origin { get; init; }

    /// <summary>In how many earlier meetings it was left over since its last decision.</summary>
    public required int TimesCarried { get; init; }

    /// <summary>What became of it.</summary>
    public required ItemState State { get; init; }

    /// <summary>Why it was skipped, or what else was said.</summary>
    public string? Note { get; init; }

    /// <summary>Seconds it has been in front of everybody, up to the last time it left.</summary>
    public required int SecondsUsed { get; init; }

    /// <summary>The decision taken in this meeting.</summary>
    public AgendaDecision? Decision { get; init; }
}

/// <summary>A requirement, as far as the agenda shows it; the rest is its own resource's.</summary>
public sealed record AgendaRequirement
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its number as people say it.</summary>
    public required string Key { get; init; }

    /// <summary>What is wanted, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required RequirementStatus Status { get; init; }

    /// <summary>What kind of requirement it is.</summary>
    public RequirementKind? Kind { get; init; }

    /// <summary>Its priority class.</summary>
    public PriorityClass? PriorityClass { get; init; }

    /// <summary>The region it comes from.</summary>
    public string? Region { get; init; }

    /// <summary>The product module.</summary>
    public Reference? Module { get; init; }

    /// <summary>The feature.</summary>
    public Reference? Feature { get; init; }

    /// <summary>The colleague who follows it up.</summary>
    public Reference? Owner { get; init; }

    /// <summary>How many distinct customers ask.</summary>
    public required int Votes { get; init; }

    /// <summary>Their recurring revenue together.</summary>
    public required Amount AskingRevenue { get; init; }

    /// <summary>The nearest renewal among them.</summary>
    public DateOnly? NextRenewal { get; init; }

    /// <summary>What orders the pool.</summary>
    public required double Score { get; init; }

    /// <summary>Since when it waits for a decision.</summary>
    public required DateTime WaitingSince { get; init; }

    /// <summary>Whole days since then.</summary>
    public required int WaitingDays { get; init; }

    /// <summary>Its version, to send as <c>If-Match</c> with the decision.</summary>
    public required long Version { get; init; }
}

/// <summary>What ops recommends.</summary>
/// <param name="Verdict">What the decision should be.</param>
/// <param name="Priority">How soon.</param>
/// <param name="TargetRelease">With which release.</param>
/// <param name="Judgement">"I judge from … that …": the part after "that".</param>
/// <param name="By">Who recommends.</param>
public sealed record AgendaRecommendation(Verdict? Verdict, Priority? Priority, string? TargetRelease, string? Judgement, Reference? By);

/// <summary>A decision taken in the meeting.</summary>
/// <param name="Verdict">Accept, later or reject.</param>
/// <param name="Reason">Why.</param>
/// <param name="TargetRelease">With which release.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Differs">In what it differs from the recommendation that stood at that moment.</param>
public sealed record AgendaDecision(Verdict Verdict, string Reason, string? TargetRelease, Reference By, DateTime At, Difference Differs);

/// <summary>In what a decision differs from the recommendation before it.</summary>
public enum Difference
{
    /// <summary>There was no recommended verdict to differ from.</summary>
    NotRecommended,

    /// <summary>In nothing.</summary>
    None,

    /// <summary>In the verdict.</summary>
    Verdict,

    /// <summary>Accepted as recommended, for another release.</summary>
    TargetRelease,
}

/// <summary>Time in a meeting.</summary>
/// <param name="SecondsUsed">From the start to the end, or until now.</param>
/// <param name="ItemsTalkedOver">Items decided or skipped.</param>
/// <param name="SecondsPerItem">Average over those; null before the first.</param>
public sealed record TimeUsed(int SecondsUsed, int ItemsTalkedOver, int? SecondsPerItem);

/// <summary>What items came to.</summary>
/// <param name="Items">All on the agenda.</param>
/// <param name="Accepted">Accepted here.</param>
/// <param name="Later">Put off here.</param>
/// <param name="Rejected">Rejected here.</param>
/// <param name="Skipped">Skipped with a note.</param>
/// <param name="Settled">Settled outside the meeting.</param>
/// <param name="Open">Not talked over: open, or carried over at the end.</param>
public sealed record ItemCounts(int Items, int Accepted, int Later, int Rejected, int Skipped, int Settled, int Open);

/// <summary>How often ops' recommendation and the product manager's decision were the same.</summary>
/// <param name="Weeks">The window, in weeks up to now.</param>
/// <param name="Recommendations">Decisions in it that had a recommended verdict before them.</param>
/// <param name="Agreed">Those with the same verdict.</param>
public sealed record Agreement(int Weeks, int Recommendations, int Agreed);
