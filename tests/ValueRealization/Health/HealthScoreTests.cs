using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueRealization.Health;

namespace ProductOps.Tests.ValueRealization.Health;

public sealed class HealthScoreTests
{
    private static readonly DateOnly Today = new(2026, 8, 20);

    [Test]
    public void A_customer_who_has_everything_scores_one_hundred_and_one_who_has_nothing_scores_nothing()
    {
        var good = new HealthFacts
        {
            IsTracked = true, Licensed = 10, Opened = 10, Uses = 500, UsesBefore = 400, ActiveUsers = 20, ActiveUsersBefore = 20, LastUsedOn = Today, Standing = 90, Since = Today.AddYears(-3), RenewsOn = Today, Risk = "none", Recommend = 10, Satisfaction = 5,
            Contacts = 3, Champions = 1, Attitudes = 3, Supporters = 3, RefreshDueOn = Today.AddDays(3),
        };
        var bad = new HealthFacts
        {
            IsTracked = true, Licensed = 10, Uses = 10, UsesBefore = 500, Errors = 9, ActiveUsersBefore = 20, LastUsedOn = Today.AddDays(-60), Standing = 0, Since = Today, RenewsOn = Today.AddDays(-1), Risk = "high", OpenRequirements = 9, UrgentRequirements = 5, Recommend = 0, Satisfaction = 1,
            Contacts = 3, Attitudes = 3, Critics = 3, OpenSaveCases = 2, RefreshDueOn = Today.AddDays(-40),
        };
        Assert.That(Score(HealthRule.Default, good), Is.EqualTo(100));
        Assert.That(Score(HealthRule.Default, bad), Is.EqualTo(0));
    }

    [Test]
    public void What_is_not_known_is_left_out_and_the_others_weigh_accordingly_more()
    {
        var rule = Rule(Attribute("a", 75, new HealthBounds(0, 10)), Attribute("b", 25, new HealthBounds(0, 10)));
        var both = Of(rule, ("a", "10"), ("b", "0"));
        Assert.That((both.Value, both.Known), Is.EqualTo((75, 100)));
        var one = Of(rule, ("b", "4"));
        Assert.That((one.Value, one.Known), Is.EqualTo((40, 25)));
        Assert.That(one.Terms.Select(term => (term.OutOf, term.Points, term.Share)), Is.EqualTo(new (int, int, double?)[] { (0, 0, null), (100, 40, 0.4) }));
    }

    [Test]
    public void What_is_not_known_counts_as_the_rule_says_where_it_says_so()
    {
        var rule = Rule(Attribute("a", 60, new HealthBounds(0, 10)), Attribute("b", 40, new HealthBounds(0, 10)) with { WhenMissing = 0.5 });
        var score = Of(rule, ("a", "10"));
        Assert.That((score.Value, score.Known), Is.EqualTo((80, 60)), "stated, but still not known");
    }

    [Test]
    public void Too_little_known_gives_no_score()
    {
        var rule = Rule(Attribute("a", 75, new HealthBounds(0, 10)), Attribute("b", 25, new HealthBounds(0, 10))) with { MinimumKnown = 50 };
        Assert.That(Of(rule, ("b", "10")).Value, Is.Null);
        Assert.That(Of(rule, ("a", "10")).Value, Is.EqualTo(100));
        Assert.That(Of(rule with { MinimumKnown = 0 }).Value, Is.Null, "nothing known at all is no score whatever the rule says");
    }

    [TestCase("7.5", 0.75)]
    [TestCase("1,000", 1.0)]
    [TestCase("-3", 0.0)]
    [TestCase("75%", 1.0)]
    [TestCase(" ", null)]
    [TestCase("many", null)]
    public void Text_of_a_table_is_read_as_a_number_where_it_is_one(string text, double? share) =>
        Assert.That(Of(Rule(Attribute("a", 100, new HealthBounds(0, 10))), ("a", text)).Terms[0].Share, Is.EqualTo(share));

    [TestCase(10, 0, 2.0, 0.8)]
    [TestCase(0, 10, 2.0, 0.2)]
    [TestCase(10, 0, 12.0, 0.0)]
    public void The_bounds_say_the_direction(double worst, double best, double value, double share) => Assert.That(new HealthBounds(worst, best).ShareOf(value), Is.EqualTo(share).Within(1e-9));

    [TestCase("0", 1.0)]
    [TestCase("7", 1.0)]
    [TestCase("8", 0.5)]
    [TestCase("400", 0.0)]
    [TestCase("-2", 1.0)]
    public void Steps_hold_from_their_number_on(string days, double share) =>
        Assert.That(Of(Rule(Attribute("a", 100, null) with { Steps = [new(0, 1), new(8, 0.5), new(31, 0)] }), ("a", days)).Terms[0].Share, Is.EqualTo(share));

    [TestCase("month-to-month ", 0.0)]
    [TestCase("ＯＮＥ　year", 0.7)]
    [TestCase("Five years", null)]
    public void Words_are_found_whatever_their_case_and_width(string word, double? share) =>
        Assert.That(Of(Rule(Attribute("Contract", 100, null) with { Choices = [new(["Month-to-month"], 0), new(["one year"], 0.7)] }), (" CONTRACT", word)).Terms[0].Share, Is.EqualTo(share));

    [Test]
    public void Without_any_use_in_the_workspace_use_is_not_known_and_with_it_a_licence_never_opened_counts()
    {
        var unseen = new HealthFacts { Licensed = 5, Seats = 10 };
        Assert.That(unseen.Of(HealthSource.Activation, Today).Number, Is.Null);
        Assert.That((unseen with { IsTracked = true }).Of(HealthSource.Activation, Today).Number, Is.Zero);
        Assert.That((unseen with { LastUsedOn = Today.AddDays(-90), IsTracked = true }).Of(HealthSource.ActiveUsersTrend, Today).Number, Is.EqualTo(-100), "stopped altogether");
    }

    [Test]
    public void The_points_add_up_to_the_score_and_what_they_are_out_of_to_one_hundred() =>
        Prop.ForAll(AnyTable.ToArbitrary(), AnyWeights.ToArbitrary(), (table, weights) =>
        {
            var rule = Rule([.. weights.Select((weight, i) => Attribute($"a{i}", weight, new HealthBounds(i % 2 == 0 ? 0 : 100, i % 2 == 0 ? 100 : 0)) with { WhenMissing = i % 5 == 4 ? 0.5 : null })]);
            var score = Of(rule, [.. table.Take(weights.Length).Select((value, i) => ($"a{i}", value))]);
            var full = score.Terms.Sum(term => term.OutOf);
            return score.Terms.All(term => term.Points >= 0 && term.Points <= term.OutOf)
                && (score.Value is null ? full is 0 or 100 : full == 100 && score.Terms.Sum(term => term.Points) == score.Value && score.Value is >= 0 and <= 100);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void The_rules_that_come_with_the_product_keep_their_own_rules()
    {
        foreach (var rule in new[] { HealthRule.Default, HealthRule.Subscribers, HealthRule.Example with { Terms = [.. HealthRule.Default.Terms] } })
            Assert.That(new HealthRuleRules().Validate(rule).Errors, Is.Empty);
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<HealthRule>(JsonSerializer.Serialize(HealthRule.Default, Json.Options), Json.Options), Json.Options), Is.EqualTo(JsonSerializer.Serialize(HealthRule.Default, Json.Options)));
    }

    private static Gen<string[]> AnyTable => Gen.Frequency((1, Gen.Constant("")), (4, Gen.Choose(-20, 120).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)))).ArrayOf(12);

    private static Gen<int[]> AnyWeights =>
        from count in Gen.Choose(1, 12)
        from cuts in Gen.Choose(0, 100).ArrayOf(count - 1)
        select Parts([0, .. cuts.Order(), 100]);

    private static int[] Parts(int[] at) => [.. at.Zip(at.Skip(1), (from, to) => to - from)];

    private static HealthRule Rule(params HealthTerm[] terms) => HealthRule.Default with { Terms = terms, MinimumKnown = 0 };

    private static HealthTerm Attribute(string name, int weight, HealthBounds? bounds) => new() { Key = name, Source = HealthSource.Attribute, Attribute = name, Weight = weight, Linear = bounds };

    private static HealthScore Of(HealthRule rule, params (string Name, string Value)[] extra) => new HealthScorer(rule)
        .Of(new HealthFacts(), CustomerAttributes.Read(null, null, null, null, null, "CNY", JsonSerializer.Serialize(extra.ToDictionary(pair => pair.Name, pair => pair.Value), Json.Options)), Today);

    private static int? Score(HealthRule rule, HealthFacts facts) => new HealthScorer(rule).Of(facts, CustomerAttributes.None, Today).Value;
}
