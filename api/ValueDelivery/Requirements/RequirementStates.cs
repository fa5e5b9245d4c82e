using ProductOps.Api.Shared.Lists;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>
/// From which states each act is possible, and where it leads. Statements guard with the same lists, so that the machine cannot
/// be gone around by two people at once.
/// </summary>
public static class RequirementStates
{
    /// <summary>Screening: until a decision is taken, and again when a requester reopened it.</summary>
    public static readonly IReadOnlyList<RequirementStatus> Screen = [RequirementStatus.New, RequirementStatus.Screened, RequirementStatus.ScreenedOut, RequirementStatus.Reopened];

    /// <summary>Recommending: what is worth deciding, for the first time or again.</summary>
    public static readonly IReadOnlyList<RequirementStatus> Recommend = [RequirementStatus.Screened, RequirementStatus.Later, RequirementStatus.Reopened];

    /// <summary>Deciding: the same, and a decision may be changed until the launch.</summary>
    public static readonly IReadOnlyList<RequirementStatus> Decide = [RequirementStatus.Screened, RequirementStatus.Later, RequirementStatus.Reopened, RequirementStatus.Accepted, RequirementStatus.Rejected];

    /// <summary>Launching what was accepted.</summary>
    public static readonly IReadOnlyList<RequirementStatus> Launch = [RequirementStatus.Accepted];

    /// <summary>The requesters' word on what was launched: one can say that it is not met where another said that it is.</summary>
    public static readonly IReadOnlyList<RequirementStatus> Confirm = [RequirementStatus.Launched, RequirementStatus.Confirmed];

    /// <summary>Merging away: whatever has not reached customers.</summary>
    public static readonly IReadOnlyList<RequirementStatus> Merge =
    [
        RequirementStatus.New, RequirementStatus.Screened, RequirementStatus.ScreenedOut, RequirementStatus.Accepted, RequirementStatus.Later, RequirementStatus.Rejected, RequirementStatus.Reopened,
    ];

    /// <summary>Unmerging.</summary>
    public static readonly IReadOnlyList<RequirementStatus> Unmerge = [RequirementStatus.Merged];

    /// <summary>Everything but merged: what can be edited, asked for, merged into.</summary>
    public static readonly IReadOnlyList<RequirementStatus> Live = [.. Enum.GetValues<RequirementStatus>().Where(status => status != RequirementStatus.Merged)];

    /// <summary>Where screening leads.</summary>
    public static RequirementStatus After(ScreeningOutcome outcome) => outcome == ScreeningOutcome.Keep ? RequirementStatus.Screened : RequirementStatus.ScreenedOut;

    /// <summary>Where a decision leads.</summary>
    public static RequirementStatus After(Verdict verdict) => verdict switch
    {
        Verdict.Accept => RequirementStatus.Accepted,
        Verdict.Later => RequirementStatus.Later,
        _ => RequirementStatus.Rejected,
    };

    /// <summary>Where a requester's word leads.</summary>
    public static RequirementStatus AfterConfirmation(bool isMet) => isMet ? RequirementStatus.Confirmed : RequirementStatus.Reopened;

    /// <summary>The words of states, as they stand in the database.</summary>
    public static string[] WordsOf(IReadOnlyList<RequirementStatus> states) => [.. states.Select(state => state.Word())];
}
