using System.Globalization;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A turn in a customer's use of the product.</summary>
/// <param name="Kind">What turned.</param>
/// <param name="On">The day by which it was plain.</param>
/// <param name="FeatureId">The feature, where it is one's.</param>
/// <param name="Figures">People a day before and now, where it is theirs.</param>
public sealed record UsageTurn(UsageTurnKind Kind, DateOnly On, long? FeatureId, string? Figures)
{
    /// <summary>Days without use after which a feature has stopped.</summary>
    public const int Quiet = 28;

    // A feature looked at once or twice was never in use; and one person more or less of three is no turn.
    private const int DaysOfUse = 3;
    private const int People = 2;
    private const decimal Sharp = 0.3m;

    /// <summary>The turns of one feature, from the days on which it was used, in order.</summary>
    public static IEnumerable<UsageTurn> OfFeature(long feature, IReadOnlyList<DateOnly> days, DateOnly today)
    {
        if (days.Count == 0) yield break;
        yield return new UsageTurn(UsageTurnKind.FirstUsed, days[0], feature, null);
        var used = 0;
        for (var i = 0; i < days.Count; i++)
        {
            used++;
            var next = i + 1 < days.Count ? days[i + 1] : (DateOnly?)null;
            if (used < DaysOfUse || (next ?? today).DayNumber - days[i].DayNumber < Quiet) continue;
            yield return new UsageTurn(UsageTurnKind.Stopped, days[i].AddDays(Quiet), feature, null);
            used = 0;
            if (next is { } again) yield return new UsageTurn(UsageTurnKind.TakenUp, again, feature, null);
        }
    }

    /// <summary>Sharp falls and rises of the people of a day, four weeks against the four before, looked at every Sunday gone by; one that goes on is told once in four weeks.</summary>
    public static IEnumerable<UsageTurn> OfPeople(IReadOnlyDictionary<DateOnly, long> people, DateOnly today)
    {
        if (people.Count == 0) yield break;
        var (first, told) = (people.Keys.Min(), DateOnly.MinValue);
        for (var sunday = UsageFigures.Monday(first).AddDays(2 * Quiet - 1); sunday <= today; sunday = sunday.AddDays(7))
        {
            var (now, before) = (Mean(sunday), Mean(sunday.AddDays(-Quiet)));
            if (before == 0 || Math.Abs(now - before) < People || Math.Abs(now - before) / before < Sharp || sunday.DayNumber - told.DayNumber < Quiet) continue;
            told = sunday;
            yield return new UsageTurn(now < before ? UsageTurnKind.UsersFell : UsageTurnKind.UsersRose, sunday, null, string.Create(CultureInfo.InvariantCulture, $"{Math.Round(before):0} → {Math.Round(now):0}"));
        }

        // Of the days on which anybody did anything: weekends and holidays are no fall.
        decimal Mean(DateOnly to)
        {
            var counts = Enumerable.Range(0, Quiet).Select(back => people.GetValueOrDefault(to.AddDays(-back))).Where(count => count > 0).ToList();
            return counts.Count == 0 ? 0 : (decimal)counts.Sum() / counts.Count;
        }
    }
}
