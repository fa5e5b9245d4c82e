using ProductOps.Api.ValueRealization.Usage;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>When use has turned.</summary>
public sealed class UsageTurnTests
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Test]
    public void A_feature_is_first_used_stops_after_four_weeks_and_is_taken_up_again()
    {
        DateOnly[] days = [Start, Start.AddDays(1), Start.AddDays(2), Start.AddDays(40), Start.AddDays(41)];
        Assert.That(UsageTurn.OfFeature(3, days, Start.AddDays(50)).Select(turn => (turn.Kind, turn.On)), Is.EqualTo(new[]
        {
            (UsageTurnKind.FirstUsed, Start), (UsageTurnKind.Stopped, Start.AddDays(30)), (UsageTurnKind.TakenUp, Start.AddDays(40)),
        }));
    }

    [Test]
    public void A_feature_that_was_only_looked_at_has_not_stopped() =>
        Assert.That(UsageTurn.OfFeature(3, [Start, Start.AddDays(1)], Start.AddDays(90)).Select(turn => turn.Kind), Is.EqualTo(new[] { UsageTurnKind.FirstUsed }));

    [Test]
    public void A_feature_in_use_until_yesterday_has_not_stopped() =>
        Assert.That(UsageTurn.OfFeature(3, [.. Enumerable.Range(0, 30).Select(day => Start.AddDays(day))], Start.AddDays(30)).Select(turn => turn.Kind), Is.EqualTo(new[] { UsageTurnKind.FirstUsed }));

    [Test]
    public void Half_the_people_of_a_day_is_a_fall_told_once_and_weekends_are_none()
    {
        var people = Enumerable.Range(0, 140).Select(day => Start.AddDays(day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToDictionary(day => day, day => day < Start.AddDays(84) ? 20L : 8L);
        var turns = UsageTurn.OfPeople(people, Start.AddDays(139)).ToList();
        Assert.That(turns.Select(turn => turn.Kind), Is.EqualTo(new[] { UsageTurnKind.UsersFell }).Or.EqualTo(new[] { UsageTurnKind.UsersFell, UsageTurnKind.UsersFell }));
        Assert.That(turns[0].On, Is.GreaterThan(Start.AddDays(84)).And.LessThan(Start.AddDays(112)));
    }

    [Test]
    public void One_person_less_of_three_is_no_turn() =>
        Assert.That(UsageTurn.OfPeople(Enumerable.Range(0, 120).ToDictionary(day => Start.AddDays(day), day => day < 60 ? 3L : 2L), Start.AddDays(119)), Is.Empty);

    [Test]
    public void A_measure_stands_among_others_with_ties_half_below()
    {
        var measure = UsageMeasure.Among("breadth", 5, [1, 3, 5, 7, 9]);
        Assert.That((measure.Percentile, measure.Low, measure.Middle, measure.High), Is.EqualTo((50, 3m, 5m, 7m)));
        Assert.That(UsageMeasure.Among("breadth", 5, []), Is.EqualTo(new UsageMeasure("breadth", 5, null, null, null, null)));
    }
}
