using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.Requirements;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.Requirements;

[ProductTests]
public sealed class RequirementDirectoryTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_renewal_lost_over_a_requirement_raises_it_once_and_tells_those_who_asked()
    {
        var pool = new Pool(Product);
        var customer = await pool.Customer("Lost customer", 10_000);
        var before = await pool.New(new { title = "Lost over this", suggestedPriority = "medium", customerIds = new[] { customer } });
        var id = before["id"]!.GetValue<long>();
        for (var i = 0; i < 2; i++) Assert.That(await Raise(id, customer), Is.True);
        Assert.That(await Raise(999_999, customer), Is.False);
        var cs = await Product.As("cs");
        var after = (await cs.Get($"{Pool.Path}/{id}")).Json!;
        Assert.That((after["suggestedPriority"]!.GetValue<string>(), after["lostRenewals"]!.GetValue<int>()), Is.EqualTo(("high", 1)));
        Assert.That(after["score"]!.GetValue<double>(), Is.EqualTo(before["score"]!.GetValue<double>() + 18).Within(0.001));
        Assert.That((await cs.Get("notifications")).Text, Does.Contain($"REQ-{id} Lost over this"));
        Assert.That((await cs.Get($"{Pool.Path}/{id}/history")).Json!["items"]![0]!["action"]!.GetValue<string>(), Is.EqualTo("renewalLost"));
    }

    [Test]
    public async Task A_filter_that_finds_more_than_a_thousand_becomes_a_job()
    {
        await Product.With(services => services.GetRequiredService<Db>().Write(() => services.GetRequiredService<RequirementWriter>().InsertMany(
            [.. Enumerable.Range(0, 1203).Select(i => new RequirementDraft { Title = $"Many {i}", ReceivedOn = new DateOnly(2026, 1, 1), Source = "many" })], default)));
        var ops = await Product.As("ops");
        var answer = (await ops.Post(Pool.Path + "/bulk", new { filter = "source=many", change = new { region = "South", endGoal = (string?)null } })).Expect(HttpStatusCode.Accepted);
        Assert.That(answer.Headers["Location"], Is.EqualTo($"/api/v1/jobs/{answer.Json!["jobId"]}"));
        var job = await Jobs.Ended(ops, answer.Json!["jobId"]!.GetValue<long>());
        Assert.That((job["result"]!["changed"]!.GetValue<int>(), job["done"]!.GetValue<int>()), Is.EqualTo((1203, 1203)));
        Assert.That((await ops.Get(Pool.Path + "?source=many&region=south&withTotal=true&limit=1")).Json!["total"]!.GetValue<int>(), Is.EqualTo(1203));
        Assert.That((await ops.Get(Pool.Path + "?source=many&title=many%207&limit=1")).Json!["items"]![0]!["title"]!.GetValue<string>(), Is.EqualTo("Many 7"), "what the change does not name stays");
    }

    private Task<bool> Raise(long requirement, long customer) => Product.With(services =>
        services.GetRequiredService<Db>().Write(() => services.GetRequiredService<RequirementDirectory>().RaiseForLostRenewal(requirement, customer, "Too slow", default)));
}
