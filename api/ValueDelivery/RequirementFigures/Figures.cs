namespace ProductOps.Api.ValueDelivery.RequirementFigures;

/// <summary>
/// The pool in figures. Archived and merged requirements never count. A week begins on Monday and a day is a day of UTC. Every number
/// carries the query of the requirements list that opens exactly the rows behind it.
/// </summary>
public sealed record Figures
{
    /// <summary>The period's first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The period's last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Requirements received in the period (<c>receivedOn</c>).</summary>
    public required Figure Received { get; init; }

    /// <summary>Requirements whose decision in force was taken in the period (<c>decidedAt</c>).</summary>
    public required Figure Decided { get; init; }

    /// <summary>Requirements left out by screening in the period (<c>status</c> is <c>screenedOut</c> since then).</summary>
    public required Figure ScreenedOut { get; init; }

    /// <summary>Requirements that wait for a decision now, whenever they came: <c>new</c>, <c>screened</c> or <c>reopened</c>.</summary>
    public required Figure Undecided { get; init; }

    /// <summary>In and out, week by week.</summary>
    public required IReadOnlyList<Week> Weeks { get; init; }

    /// <summary>How long those that are undecided now have waited since they were received.</summary>
    public required IReadOnlyList<AgeGroup> Ages { get; init; }

    /// <summary>Days from being received to being decided, over the decisions of the period.</summary>
    public required DecisionTime TimeToDecision { get; init; }

    /// <summary>Of the requirements that are decided, how many were decided here with a reason.</summary>
    public required ReasonShare Reasons { get; init; }

    /// <summary>How often the decision had the verdict that ops recommended, over the decisions of the period that had a recommended verdict before them.</summary>
    public required RecommendationAgreement Agreement { get; init; }

    /// <summary>By what <see cref="Groups"/> is broken down.</summary>
    public required Breakdown By { get; init; }

    /// <summary>The breakdown, the groups with most requirements first; 100 at most.</summary>
    public required IReadOnlyList<Group> Groups { get; init; }
}

/// <summary>A number and the way to the rows behind it.</summary>
/// <param name="Count">How many.</param>
/// <param name="Rows">The query string of <c>/value-delivery/requirements</c> that lists exactly these.</param>
public sealed record Figure(long Count, string Rows);

/// <summary>One week.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Received">Came in.</param>
/// <param name="Decided">Went out by a decision.</param>
/// <param name="ScreenedOut">Went out by screening.</param>
public sealed record Week(DateOnly Monday, Figure Received, Figure Decided, Figure ScreenedOut);

/// <summary>A range of ages.</summary>
/// <param name="FromDays">At least.</param>
/// <param name="ToDays">At most; null is open.</param>
/// <param name="Undecided">How many.</param>
public sealed record AgeGroup(int FromDays, int? ToDays, Figure Undecided);

/// <summary>How long decisions took.</summary>
/// <param name="Decisions">How many decisions this is made of.</param>
/// <param name="MedianDays">Half of them took at most this many days; null without decisions.</param>
/// <param name="P90Days">Nine of ten took at most this many.</param>
public sealed record DecisionTime(long Decisions, int? MedianDays, int? P90Days);

/// <summary>Decided with and without a reason.</summary>
/// <param name="WithReason">Decided here, where a reason is a must, in the period.</param>
/// <param name="WithoutReason">Came in as decided already, by an import, in the period; nobody said here why.</param>
/// <param name="Share">The former of both, 0 to 1; null where there is neither.</param>
public sealed record ReasonShare(Figure WithReason, Figure WithoutReason, double? Share);

/// <summary>Recommendations against decisions.</summary>
/// <param name="Recommendations">Decisions that had a recommended verdict before them; decisions taken back do not count.</param>
/// <param name="Agreed">Those with that verdict.</param>
/// <param name="Share">The latter of the former, 0 to 1; null without any.</param>
public sealed record RecommendationAgreement(long Recommendations, long Agreed, double? Share);

/// <summary>One line of the breakdown.</summary>
public sealed record Group
{
    /// <summary>What the group is: an id for modules and customers, else the word or name itself; null where the requirement has none.</summary>
    public string? Key { get; init; }

    /// <summary>The name of a module, customer, region or source; null for words, which the client names.</summary>
    public string? Name { get; init; }

    /// <summary>Received in the period.</summary>
    public required Figure Received { get; init; }

    /// <summary>Undecided now.</summary>
    public required Figure Undecided { get; init; }

    /// <summary>Decided in the period.</summary>
    public required Figure Decided { get; init; }

    /// <summary>Of those, accepted.</summary>
    public required Figure Accepted { get; init; }

    /// <summary>Of those, put off.</summary>
    public required Figure Later { get; init; }

    /// <summary>Of those, rejected.</summary>
    public required Figure Rejected { get; init; }
}
