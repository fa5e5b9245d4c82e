using FsCheck;
using FsCheck.Fluent;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.Requirements;
using ProductOps.Api.ValueDelivery.ScoringRules;

namespace ProductOps.Tests.ValueDelivery.ScoringRules;

public sealed class RequirementScoreTests
{
    private static readonly DateOnly Today = new(2026, 8, 20);

    [Test]
    public void A_requirement_that_has_everything_scores_one_hundred()
    {
        var facts = new ScoreFacts { PriorityClass = PriorityClass.BlocksUse, Asking = new Asking(10, 300_000_000, Today.AddDays(10), "key"), ReceivedOn = Today.AddDays(-180), Evidence = 3 };
        Assert.That(RequirementScore.Of(facts, ScoringRule.Default, Today).Total, Is.EqualTo(100m));
    }

    [Test]
    public void A_requirement_of_today_that_nobody_asks_for_scores_nothing()
    {
        Assert.That(RequirementScore.Of(new ScoreFacts { ReceivedOn = Today }, ScoringRule.Default, Today).Total, Is.EqualTo(0m));
    }

    [TestCase(0, 18.0)]
    [TestCase(30, 18.0)]
    [TestCase(197, 9.0)]
    [TestCase(365, 0.0)]
    [TestCase(-1, 0.0)]
    public void A_renewal_counts_in_full_when_near_and_fades_with_distance(int days, decimal points)
    {
        var facts = new ScoreFacts { Asking = new Asking(0, 0, Today.AddDays(days), null), ReceivedOn = Today };
        Assert.That(Points(facts, ScoreTermName.Renewal), Is.EqualTo(points).Within(0.1m));
    }

    [Test]
    public void A_customer_lost_over_it_counts_like_a_renewal_at_the_door()
    {
        Assert.That(Points(new ScoreFacts { LostRenewals = 1, ReceivedOn = Today }, ScoreTermName.Renewal), Is.EqualTo(18m));
    }

    [Test]
    public void Each_customer_counts_once_in_the_workspaces_currency_and_a_currency_without_a_rate_counts_nothing()
    {
        var rule = ScoringRule.Default;
        var asking = Asking.Nobody
            .With(new CustomerFacts { Id = 1, RecurringRevenue = 100_00, Currency = "CNY", RenewsOn = Today.AddDays(-5), Tier = "longTail" }, rule, Today)
            .With(new CustomerFacts { Id = 2, RecurringRevenue = 100_00, Currency = "USD", RenewsOn = Today.AddDays(40), Tier = "key" }, rule, Today)
            .With(new CustomerFacts { Id = 3, RecurringRevenue = 100_00, Currency = "XXX", RenewsOn = Today.AddDays(20), Tier = "standard" }, rule, Today);
        Assert.That(asking, Is.EqualTo(new Asking(3, 100_00 + 710_00, Today.AddDays(20), "key")));
    }

    [Test]
    public void The_points_add_up_to_the_score_exactly_and_never_leave_their_bounds() =>
        Prop.ForAll(AnyFacts.ToArbitrary(), AnyRule.ToArbitrary(), (facts, rule) =>
        {
            var score = RequirementScore.Of(facts, rule, Today);
            return score.Terms.Sum(term => term.Points) == score.Total
                && (decimal)score.Value == score.Total
                && score.Total is >= 0 and <= 100
                && score.Total * 10 == Math.Floor(score.Total * 10)
                && score.Terms.All(term => term.Points >= 0 && term.Points <= term.Weight && term.Share is >= 0 and <= 1);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void More_customers_more_money_more_evidence_never_score_less() =>
        Prop.ForAll(AnyFacts.ToArbitrary(), AnyRule.ToArbitrary(), (facts, rule) =>
        {
            var score = RequirementScore.Of(facts, rule, Today).Total;
            var asking = facts.Asking;
            return RequirementScore.Of(facts with { Asking = asking with { Customers = asking.Customers + 1 } }, rule, Today).Total >= score
                && RequirementScore.Of(facts with { Asking = asking with { Revenue = asking.Revenue + 1_000_00 } }, rule, Today).Total >= score
                && RequirementScore.Of(facts with { Evidence = facts.Evidence + 1 }, rule, Today).Total >= score
                && RequirementScore.Of(facts with { ReceivedOn = facts.ReceivedOn.AddDays(-1) }, rule, Today).Total >= score
                && RequirementScore.Of(facts with { LostRenewals = facts.LostRenewals + 1 }, rule, Today).Total >= score;
        }).QuickCheckThrowOnFailure();

    private static Gen<ScoreFacts> AnyFacts =>
        from priorityClass in Gen.Elements<PriorityClass?>(null, PriorityClass.BlocksUse, PriorityClass.WinsDeals, PriorityClass.Money, PriorityClass.Efficiency)
        from customers in Gen.Choose(0, 5000)
        from revenue in Gen.Choose(0, int.MaxValue)
        from renewal in Gen.Choose(-100, 1000)
        from tier in Gen.Elements<string?>(null, "key", "standard", "longTail", "unheard of")
        from age in Gen.Choose(-10, 4000)
        from evidence in Gen.Choose(0, 30)
        from lost in Gen.Choose(0, 2)
        select new ScoreFacts
        {
            PriorityClass = priorityClass,
            Asking = new Asking(customers, revenue, renewal < 0 ? null : Today.AddDays(renewal), tier),
            ReceivedOn = Today.AddDays(-age),
            Evidence = evidence,
            LostRenewals = lost,
        };

    private static Gen<ScoringRule> AnyRule =>
        from cuts in Gen.Choose(0, 100).ArrayOf(6)
        from full in Gen.Choose(1, 500)
        from share in Gen.Choose(0, 100)
        select ScoringRule.Default with { Weights = Split(cuts), FullCustomers = full, FullAgeDays = full, FullEvidence = 1 + (full % 7), FullRevenue = Amount.Of(full * 1000), Classes = new ClassShares(1, share / 100.0, 0.3, 0) };

    private static ScoreWeights Split(int[] cuts)
    {
        int[] at = [0, .. cuts.Order(), 100];
        var parts = at.Zip(at.Skip(1), (from, to) => to - from).ToArray();
        return new ScoreWeights(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    private static decimal Points(ScoreFacts facts, ScoreTermName term) => RequirementScore.Of(facts, ScoringRule.Default, Today).Terms.Single(one => one.Term == term).Points;
}
