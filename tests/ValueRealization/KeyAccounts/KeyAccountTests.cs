using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.KeyAccounts;

/// <summary>Key accounts: four marks, a follower, a refresh at least every week.</summary>
[ProductTests]
public sealed class KeyAccountTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/key-accounts";

    [Test]
    public async Task A_key_account_falls_due_after_a_week_shouts_once_and_is_quiet_after_its_refresh()
    {
        using var product = new Product();
        var cs = await product.As("cs");
        var me = (await cs.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var customer = await Customer(cs, "Weekly");
        var made = (await cs.Post(Path, new { customerId = customer, ownerId = me, marks = new[] { "highPrice", "referrals" } })).Expect(HttpStatusCode.Created);
        Assert.That(made.Json!["marks"]!.AsArray().Select(mark => mark!.GetValue<string>()), Is.EqualTo(new[] { "highPrice", "referrals" }));
        Assert.That((await cs.Get($"{Path}?owner=me&dueOn.to=-1d")).Json!["items"]!.AsArray(), Is.Empty);
        product.Clock.Forward(TimeSpan.FromDays(8));
        for (var i = 0; i < 2; i++) await Remind(product);
        cs = await product.As("cs");
        Assert.That((await cs.Get($"{Path}?owner=me&dueOn.to=-1d")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await cs.Get("notifications")).Json!["items"]!.AsArray().Select(row => row!["kind"]!.GetValue<string>()), Is.EqualTo(new[] { "keyAccountOverdue" }));
        var at = $"{Path}/{made.Json["id"]}";
        var fresh = (await cs.Put(at + "/refresh", new { situation = "All is well", nextStep = "Call on Monday" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((fresh["situation"]!.GetValue<string>(), fresh["refreshedByName"] is not null), Is.EqualTo(("All is well", true)));
        Assert.That((await cs.Get($"{Path}?owner=me&dueOn.to=-1d")).Json!["items"]!.AsArray(), Is.Empty);
        Assert.That((await cs.Get($"value-realization/key-account-refreshes?keyAccountId={made.Json["id"]}")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await cs.Get($"value-realization/customers/{customer}/thread")).Json!["items"]![0]!["name"]!.GetValue<string>(), Is.EqualTo("keyAccountRefresh"));
    }

    [Test]
    public async Task A_customer_is_on_the_list_once_with_at_least_one_mark()
    {
        var ops = await Product.As("ops");
        var me = (await ops.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        var customer = await Customer(ops, "Once only");
        Assert.That((await ops.Post(Path, new { customerId = customer, ownerId = me, marks = Array.Empty<string>() })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/marks" }));
        var made = (await ops.Post(Path, new { customerId = customer, ownerId = me, marks = new[] { "influence" } })).Expect(HttpStatusCode.Created);
        Assert.That((await ops.Post(Path, new { customerId = customer, ownerId = me, marks = new[] { "influence" } })).Expect(HttpStatusCode.Conflict).Pointers, Is.EqualTo(new[] { "/customerId" }));
        (await ops.Delete(made.Headers["Location"])).Expect(HttpStatusCode.OK);
        (await ops.Post(Path, new { customerId = customer, ownerId = me, marks = new[] { "influence" } })).Expect(HttpStatusCode.Created);
    }

    [Test]
    public async Task Suggestions_say_why_and_leave_out_who_is_on_the_list()
    {
        using var product = new Product();
        var ops = await product.As("ops");
        var me = (await ops.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        for (var i = 1; i <= 20; i++) await Customer(ops, $"Plain {i}", i * 1000m);
        var rich = await Customer(ops, "Rich", 1_000_000m);
        var liked = await Customer(ops, "Liked", 10m);
        (await ops.Patch($"value-realization/customers/{rich}", new { referredById = liked })).Expect(HttpStatusCode.OK);
        (await ops.Post("value-realization/contacts", new { customerId = liked, name = "Chief", level = "cLevel", roles = new[] { "champion" } })).Expect(HttpStatusCode.Created);
        var found = (await ops.Get(Path + "/suggestions")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(found.Select(row => row!["customerName"]!.GetValue<string>()), Is.EquivalentTo(new[] { "Rich", "Liked", "Plain 20", "Plain 19" }));
        var reasons = found.First(row => row!["customerName"]!.GetValue<string>() == "Liked")!["reasons"]!.AsArray().Select(reason => (reason!["mark"]!.GetValue<string>(), reason["text"]!.GetValue<string>()));
        Assert.That(reasons, Is.EqualTo(new[] { ("influence", "1 champion(s) high up in the company"), ("referrals", "Has named us to 1 other customer(s)") }));
        (await ops.Post(Path, new { customerId = rich, ownerId = me, marks = new[] { "highPrice" } })).Expect(HttpStatusCode.Created);
        Assert.That((await ops.Get(Path + "/suggestions")).Text, Does.Not.Contain("\"Rich\""));
    }

    private static Task Remind(Product product) => product.With(async services =>
    {
        await services.GetServices<Schedule>().First(schedule => schedule.Name == "keyAccounts.remind").Run(product.Clock.GetUtcNow().UtcDateTime, default);
        return true;
    });

    private static async Task<long> Customer(ApiClient caller, string name, decimal? recurringRevenue = null) =>
        (await caller.Post("value-realization/customers", new { name, recurringRevenue })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
}
