using FsCheck;
using FsCheck.Fluent;
using ProductOps.Api.ValueDelivery.RequirementFigures;

namespace ProductOps.Tests.ValueDelivery.RequirementFigures;

public sealed class DistributionTests
{
    [Test]
    public void Nothing_has_no_percentile() => Assert.That(Distribution.Percentile([], 0.5), Is.Null);

    [TestCase(0.5, 2)]
    [TestCase(0.9, 9)]
    [TestCase(1.0, 9)]
    [TestCase(0.01, 1)]
    public void The_nearest_rank_is_a_value_that_occurs(double share, int expected) =>
        Assert.That(Distribution.Percentile([(9, 3), (1, 4), (2, 3)], share), Is.EqualTo(expected));

    [Test]
    public void Counts_give_what_the_values_themselves_give() => Prop.ForAll<byte[]>(values =>
    {
        var sorted = values.Order().ToList();
        int? expected = sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(sorted.Count * 0.9) - 1];
        return Distribution.Percentile(values.GroupBy(value => value).Select(group => ((int)group.Key, (long)group.Count())), 0.9) == expected;
    }).QuickCheckThrowOnFailure();
}
