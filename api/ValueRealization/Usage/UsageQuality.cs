namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>How far usage can be trusted: how much came and what became of it, and what does not fit together.</summary>
/// <param name="Intake">What came through what, and what became of it.</param>
/// <param name="Checks">What was looked for, with how much was found.</param>
/// <param name="Waiting">Events that are counted and not yet in the figures: above 0 for moments, while very many come.</param>
public sealed record UsageQuality(IReadOnlyList<UsageIntakeCount> Intake, IReadOnlyList<UsageCheck> Checks, long Waiting)
{
    /// <summary>For the API's document.</summary>
    public static UsageQuality Example => new([new UsageIntakeCount(UsageSource.Segment, UsageOutcome.Counted, 25_000)], [new UsageCheck("reusedIds", 21, 21, "/api/v1/value-realization/usage/kept-events?reason=reusedId")], 0);
}

/// <summary>What came through one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Events">How many.</param>
public sealed record UsageIntakeCount(UsageSource Source, UsageOutcome Outcome, long Events);

/// <summary>One thing that does not fit, or a zero.</summary>
/// <param name="Check">
/// Its word: unmappedEvents, unknownCustomers, tooOld, tooFarAhead, unreadable, reusedIds; beforeContract and afterContract (rows of files outside of the contract they name), beforeFirstContract (customers whose
/// use begins before their first contract); flagsDisagree (event names that files call both tried out and not); leftWithoutDeparture and departedButNotMarked (the own list's flag against the departures), leftButRunning
/// (marked as left, with a contract without end).
/// </param>
/// <param name="Found">How many names, customers or events.</param>
/// <param name="Events">How many events they are.</param>
/// <param name="List">The list that shows them.</param>
public sealed record UsageCheck(string Check, long Found, long Events, string List);

/// <summary>How much of one thing came on a day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Found">How much.</param>
public sealed record UsageCheckDay(DateOnly Day, long Found);
