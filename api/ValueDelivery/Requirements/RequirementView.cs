using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A requirement with everything that people need to judge it.</summary>
public sealed record RequirementView : IIdentified, IVersioned
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Its number as people say it.</summary>
    public required string Key { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Days since then.</summary>
    public required int AgeDays { get; init; }

    /// <summary>What is wanted, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What is wanted, as edited by colleagues.</summary>
    public string? Description { get; init; }

    /// <summary>The words as they first came in; never edited.</summary>
    public string? OriginalText { get; init; }

    /// <summary>What it is good for in the end, found by asking why three times.</summary>
    public string? EndGoal { get; init; }

    /// <summary>The three whys, from the first wish to the purpose; three at most.</summary>
    public required RawJson<IReadOnlyList<string>> Whys { get; init; }

    /// <summary>The region it comes from.</summary>
    public string? Region { get; init; }

    /// <summary>The product module.</summary>
    public Reference? Module { get; init; }

    /// <summary>The feature.</summary>
    public Reference? Feature { get; init; }

    /// <summary>The product that the module or feature belongs to.</summary>
    public Reference? Product { get; init; }

    /// <summary>What kind of requirement it is.</summary>
    public RequirementKind? Kind { get; init; }

    /// <summary>Its priority class.</summary>
    public PriorityClass? PriorityClass { get; init; }

    /// <summary>The priority that whoever brought it suggests.</summary>
    public Priority? SuggestedPriority { get; init; }

    /// <summary>The colleague who follows it up.</summary>
    public Reference? Owner { get; init; }

    /// <summary>The colleague who brought it.</summary>
    public Reference? CreatedBy { get; init; }

    /// <summary>Where it comes from: <c>page</c>, <c>api</c>, <c>import</c>, <c>feedback</c>, or a team's own word.</summary>
    public required string Source { get; init; }

    /// <summary>Its number or address there.</summary>
    public string? SourceRef { get; init; }

    /// <summary>Words to group it by.</summary>
    public required RawJson<IReadOnlyList<string>> Tags { get; init; }

    /// <summary>Where it stands.</summary>
    public required RequirementStatus Status { get; init; }

    /// <summary>Since when.</summary>
    public required DateTime StatusSince { get; init; }

    /// <summary>The distinct customers who ask.</summary>
    public required IReadOnlyList<AskingCustomer> Customers { get; init; }

    /// <summary>How many they are.</summary>
    public required int Votes { get; init; }

    /// <summary>How many voices there are; one customer can have several.</summary>
    public required int Voices { get; init; }

    /// <summary>Their recurring revenue together, in the workspace's currency.</summary>
    public required Amount AskingRevenue { get; init; }

    /// <summary>The workspace's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The nearest renewal among them.</summary>
    public DateOnly? NextRenewal { get; init; }

    /// <summary>Customers lost over this requirement.</summary>
    public required int LostRenewals { get; init; }

    /// <summary>What orders the pool: the sum of the terms' points, 0 to 100.</summary>
    public required double Score { get; init; }

    /// <summary>What the score is made of.</summary>
    public required RawJson<IReadOnlyList<ScoreTerm>> ScoreTerms { get; init; }

    /// <summary>What screening said.</summary>
    public Screening? Screening { get; init; }

    /// <summary>What ops recommends.</summary>
    public Recommendation? Recommendation { get; init; }

    /// <summary>What the product manager decided.</summary>
    public Decision? Decision { get; init; }

    /// <summary>When and with what it came into customers' hands.</summary>
    public Launch? Launch { get; init; }

    /// <summary>The requesters' newest word on whether the end goal is met.</summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>The requirement that this one goes on in.</summary>
    public RequirementLink? MergedInto { get; init; }

    /// <summary>The requirements that go on in this one.</summary>
    public required IReadOnlyList<RequirementLink> Merged { get; init; }

    /// <summary>True when the caller is told of its changes.</summary>
    public required bool Following { get; init; }

    /// <summary>What the caller may do now: <c>edit</c>, <c>screen</c>, <c>recommend</c>, <c>decide</c>, <c>launch</c>, <c>confirm</c>, <c>merge</c>, <c>unmerge</c>, <c>archive</c>, <c>restore</c>, <c>addVoice</c>, <c>follow</c>.</summary>
    public required IReadOnlyList<string> Can { get; init; }

    /// <summary>What else an imported file said, by the file's own column names.</summary>
    public required RawJson<IReadOnlyDictionary<string, string>> Extra { get; init; }

    /// <summary>When it was taken out of the pool; null while it is in.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <summary>When it came into ProductOps.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows by one with every change.</summary>
    public required long Version { get; init; }
}

/// <summary>A customer who asks.</summary>
/// <param name="Id">The customer's id.</param>
/// <param name="Name">The customer's name.</param>
/// <param name="Tier">Its tier: <c>key</c>, <c>standard</c>, <c>longTail</c>.</param>
/// <param name="RecurringRevenue">What it pays a year.</param>
/// <param name="Currency">In this currency.</param>
/// <param name="RenewsOn">When its contract ends.</param>
public sealed record AskingCustomer(long Id, string Name, string? Tier, Amount? RecurringRevenue, string Currency, DateOnly? RenewsOn);

/// <summary>Another requirement.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Key">Its number as people say it.</param>
/// <param name="Title">Its title.</param>
public sealed record RequirementLink(long Id, string Key, string Title);

/// <summary>What screening said.</summary>
/// <param name="Outcome">Keep or out.</param>
/// <param name="Reason">Why; the requester sees it.</param>
/// <param name="AnsweredBy">What answers the wish without building anything.</param>
/// <param name="By">Who screened.</param>
/// <param name="At">When.</param>
public sealed record Screening(ScreeningOutcome Outcome, string? Reason, Answer? AnsweredBy, Reference? By, DateTime At);

/// <summary>What answers a wish without building: a feature that is there, a method, or both.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Method">The method or workaround.</param>
public sealed record Answer(Reference? Feature, string? Method);

/// <summary>What ops recommends: a judgement that rests on evidence.</summary>
/// <param name="Verdict">What the decision should be.</param>
/// <param name="Priority">How soon.</param>
/// <param name="TargetRelease">With which release.</param>
/// <param name="Judgement">"I judge from … that …": the part after "that".</param>
/// <param name="Evidence">"I judge from …": what it rests on; one piece at least.</param>
/// <param name="By">Who recommends.</param>
/// <param name="At">When.</param>
public sealed record Recommendation(Verdict? Verdict, Priority Priority, string? TargetRelease, string Judgement, IReadOnlyList<Evidence> Evidence, Reference? By, DateTime At);

/// <summary>A piece of evidence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Ref">Where it can be looked up: a record's key or an address.</param>
public sealed record Evidence(EvidenceKind Kind, string Text, string? Ref = null);

/// <summary>A product manager's decision.</summary>
/// <param name="Verdict">Accept, later or reject.</param>
/// <param name="Reason">Why.</param>
/// <param name="TargetRelease">For accept: with which release.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record Decision(Verdict Verdict, string Reason, string? TargetRelease, Reference? By, DateTime At);

/// <summary>How it came into customers' hands.</summary>
/// <param name="LaunchedOn">When.</param>
/// <param name="Release">With which release.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When that was said.</param>
public sealed record Launch(DateOnly LaunchedOn, string? Release, Reference? By, DateTime At);

/// <summary>A requester's word on the end goal.</summary>
/// <param name="IsMet">True when it is met.</param>
/// <param name="Comment">What else there is to say.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When.</param>
public sealed record Confirmation(bool IsMet, string? Comment, Reference? By, DateTime At);
