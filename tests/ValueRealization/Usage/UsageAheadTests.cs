using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>Events whose day is still to come.</summary>
[ProductTests]
public sealed class UsageAheadTests(Engine engine) : ProductFixture(engine)
{
    private Tracking tracking = null!;

    protected override void Configure(Product product) => tracking = new Tracking(product);

    [Test]
    public async Task An_event_too_far_ahead_is_counted_once_when_its_day_has_come()
    {
        var ops = await Product.As("ops");
        var customer = await tracking.Customer("AHEAD");
        var early = Tracking.Track("ahead1", "ann", "AHEAD", "ahead.thing", Tracking.Day(5), new { minutes = 3, outputs = 2 });
        await tracking.Batch(early);
        await tracking.Batch(early);
        await new ImportClient(ops, "usage").Import($"ID,Customer,Event,Date,User,Count\nahead2,AHEAD,ahead.thing,{Product.Clock.GetUtcNow().UtcDateTime.AddDays(4):yyyy-MM-dd},ben,7\n", "ahead.csv");
        await Run("usage.ahead");
        Assert.That(await Events(customer), Is.Zero);
        Assert.That(await Kept(), Is.EqualTo(2));
        Product.Clock.Forward(TimeSpan.FromDays(6));
        await Run("usage.ahead");
        await Run("usage.ahead");
        tracking = new Tracking(Product);
        ops = await Product.As("ops");
        Assert.That(await tracking.Rows("SELECT SUM(events) || ' ' || SUM(uses) || ' ' || SUM(seconds) || ' ' || SUM(outputs) FROM realization_usage_customer_day WHERE customer_key = @Customer", new { Customer = customer }), Is.EqualTo(new[] { "2 8 180 2" }));
        Assert.That(await Kept(), Is.Zero);
        await tracking.Batch(early);
        Assert.That(await Events(customer), Is.EqualTo(2));
        await tracking.EqualsARecount();

        async Task<long> Kept() => (await ops.Get($"{Tracking.Path}/kept-events?reason=tooFarAhead&customer=AHEAD&withTotal=true")).Json!["total"]!.GetValue<long>();
    }

    private async Task<long> Events(long customer) => long.Parse((await tracking.Rows("SELECT COALESCE(SUM(events), 0) || '' FROM realization_usage_customer_day WHERE customer_key = @Customer", new { Customer = customer })).Single(), System.Globalization.CultureInfo.InvariantCulture);

    private Task<bool> Run(string name) => Product.With(async services =>
    {
        await services.GetServices<Schedule>().Single(schedule => schedule.Name == name).Run(Product.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        return true;
    });
}
