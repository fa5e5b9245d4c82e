using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;
using ProductOps.Tests.ValueDelivery;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>What pages read of usage: people counted once, feature by week, turns, findings and their ways out.</summary>
[ProductTests]
public sealed class UsageReadingTests(Engine engine) : ProductFixture(engine)
{
    private Tracking tracking = null!;

    protected override void Configure(Product product) => tracking = new Tracking(product);

    [Test]
    public async Task People_and_customers_are_counted_once_over_many_days_in_every_kind_of_line()
    {
        var ops = await Product.As("ops");
        var (first, second) = (await tracking.Customer("ONCE-1", more: new { region = "Once East", tier = "key" }), await tracking.Customer("ONCE-2", more: new { region = "Once East", tier = "standard" }));
        await tracking.Batch(
            Tracking.Track("o1", "ann", "ONCE-1", "once.a", Tracking.Day(-3)), Tracking.Track("o2", "ann", "ONCE-1", "once.a", Tracking.Day(-2)), Tracking.Track("o3", "ann", "ONCE-1", "once.b", Tracking.Day(-2)),
            Tracking.Track("o4", "ben", "ONCE-1", "once.a", Tracking.Day(-2)), Tracking.Track("o5", "ann", "ONCE-2", "once.a", Tracking.Day(-2)));
        var filter = $"customer={first}&customer={second}&withUsers=true";
        JsonObject One(JsonNode page) => page["items"]!.AsArray().Single()!.AsObject();
        async Task<JsonNode> Summary(string query) => (await ops.Get($"{Tracking.Path}/summary?{query}")).Expect(HttpStatusCode.OK).Json!;
        static (long?, long?, long) Heads(JsonNode row) => (row["activeUsers"]?.GetValue<long>(), row["activeCustomers"]?.GetValue<long>(), row["userDays"]!.GetValue<long>());

        // Ann at one customer and Ann at the other are two people: ids are a customer's own.
        Assert.That(Heads(One(await Summary($"by=total&{filter}"))), Is.EqualTo((3L, 2L, 4L)));
        Assert.That(Heads(One(await Summary("by=region&region=Once East&withUsers=true"))), Is.EqualTo((3L, 2L, 4L)));
        var features = (await Summary($"by=feature&{filter}&sort=-uses"))["items"]!.AsArray();
        Assert.That(features.Select(row => Heads(row!)), Is.EqualTo(new[] { ((long?)3L, (long?)2L, 4L), (1L, 1L, 1L) }));
        var months = (await Summary($"by=month&{filter}"))["items"]!.AsArray();
        Assert.That(months.Sum(row => row!["events"]!.GetValue<long>()), Is.EqualTo(5));
        if (months.Count == 1) Assert.That(Heads(months[0]!), Is.EqualTo((3L, 2L, 4L)));
        Assert.That((await Summary($"by=customer&customer={first}"))["items"]![0]!["activeUsers"]!.GetValue<long>(), Is.EqualTo(2));
        Assert.That((await Summary($"by=feature&customer={first}"))["items"]![0]!["activeUsers"], Is.Null);
        Assert.That((await ops.Get($"{Tracking.Path}/summary?by=tier&{filter}&format=csv")).Expect(HttpStatusCode.OK).Text, Does.Contain("standard"));
    }

    [Test]
    public async Task What_is_licensed_and_never_opened_shows_by_feature_by_week_and_in_the_measures()
    {
        var ops = await Product.As("ops");
        var (product, _, feature) = await new Pool(Product).Tree("Weeks");
        var idle = (await ops.Post("value-refinement/features", new { productId = product, kind = "feature", name = "Weeks idle" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var customer = await tracking.Customer("WEEKS");
        var used = (await ops.Get($"value-refinement/features/{feature}")).Json!["name"]!.GetValue<string>();
        (await ops.Post("value-realization/contracts", new { customerId = customer, name = "All", startsOn = "2026-01-01", licences = new object[] { new { featureId = feature }, new { featureId = idle } } })).Expect(HttpStatusCode.Created);
        await tracking.Batch(Tracking.Track("w1", "ann", "WEEKS", used, Tracking.Day(-1)), Tracking.Track("w2", "ben", "WEEKS", used, Tracking.Day(-8)), Tracking.Track("w3", "ann", "WEEKS", used, Tracking.Day(-8)));
        var weeks = (await ops.Get($"value-realization/customers/{customer}/usage/weeks?weeks=4")).Expect(HttpStatusCode.OK).Json!;
        var rows = weeks["features"]!.AsArray();
        Assert.That(rows.Select(row => (row!["feature"]!["id"]!.GetValue<long>(), row["licensedOn"]!.GetValue<string>(), row["weeks"]!.AsArray().Sum(week => week!["uses"]!.GetValue<long>()))), Is.EqualTo(new[] { (feature, "2026-01-01", 3L), (idle, "2026-01-01", 0L) }));
        Assert.That((weeks["mondays"]!.AsArray().Count, weeks["people"]!.GetValue<int>(), weeks["activeUsers"]!.AsArray().Max(users => users!.GetValue<long>())), Is.EqualTo((4, 2, 2L)));
        var activation = (await ops.Get($"{Tracking.Path}/activation?by=customer")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Single(row => row!["customer"]!["id"]!.GetValue<long>() == customer)!;
        Assert.That((activation["licensed"]!.GetValue<long>(), activation["opened"]!.GetValue<long>(), activation["share"]!.GetValue<decimal>()), Is.EqualTo((2L, 1L, 0.5m)));
        var measures = (await ops.Get($"value-realization/customers/{customer}/usage")).Json!["measures"]!.AsArray().ToDictionary(row => row!["measure"]!.GetValue<string>(), row => row!["value"]?.GetValue<decimal>());
        Assert.That((measures["activation"], measures["activeUsers"], measures["breadth"], measures["depth"]), Is.EqualTo(((decimal?)0.5m, (decimal?)2m, (decimal?)1m, (decimal?)1.5m)));
        (await ops.Get($"value-realization/customers/{customer}/usage/weeks?weeks=400")).Expect(HttpStatusCode.BadRequest);
        (await ops.Get("value-realization/customers/987654/usage/weeks")).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_turn_of_use_stands_on_the_timeline_and_goes_when_the_name_is_unmapped()
    {
        var ops = await Product.As("ops");
        var (_, _, feature) = await new Pool(Product).Tree("Turned");
        var customer = await tracking.Customer("TURN");
        await tracking.Batch(Enumerable.Range(40, 4).Select(day => Tracking.Track($"t{day}", "ann", "TURN", "turned.thing", Tracking.Day(-day))).ToArray());
        await Run("usage.turns");
        Assert.That(await Turns(), Is.Empty);
        var name = (await ops.Get($"{Tracking.Path}/event-names?name=turned.thing")).Json!["items"]![0]!;
        (await ops.Put($"{Tracking.Path}/event-names/{name["id"]}/mapping", new { featureId = feature })).Expect(HttpStatusCode.OK);
        await Run("usage.turns");
        Assert.That(await Turns(), Is.EqualTo(new[] { "usageOfFeature", "usageOfFeature" }));
        (await ops.Delete($"{Tracking.Path}/event-names/{name["id"]}/mapping")).Expect(HttpStatusCode.OK);
        await Run("usage.turns");
        Assert.That(await Turns(), Is.Empty);

        async Task<IEnumerable<string>> Turns() => (await ops.Get($"value-realization/customers/{customer}/thread?group=usage")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>());
    }

    [Test]
    public async Task An_unknown_customer_said_to_be_one_can_be_parted_again_and_what_came_since_stays()
    {
        var ops = await Product.As("ops");
        var customer = await tracking.Customer("PARTED");
        await tracking.Batch(Tracking.Track("p1", "ann", "PARTED", "part.a", Tracking.Day(-2)), Tracking.Track("p2", "ann", "who-is-it", "part.a", Tracking.Day(-2)), Tracking.Track("p3", "ben", "who-is-it", "part.a", Tracking.Day(-1)));
        var unknown = (await ops.Get($"{Tracking.Path}/unknown-customers?name=who-is-it")).Json!["items"]![0]!;
        var path = $"{Tracking.Path}/unknown-customers/{unknown["id"]}/customer";
        var known = (await ops.Put(path, new { customerId = customer })).Expect(HttpStatusCode.OK);
        await tracking.Batch(Tracking.Track("p4", "cem", "who-is-it", "part.a", Tracking.Day(-1)));
        Assert.That(await Events(customer), Is.EqualTo(4));
        await tracking.EqualsARecount();

        (await ops.Undo(known)).Expect(HttpStatusCode.OK);
        Assert.That((await Events(customer), await Events(-unknown["id"]!.GetValue<long>())), Is.EqualTo((2L, 2L)));
        await tracking.EqualsARecount();

        (await ops.Put(path, new { customerId = customer })).Expect(HttpStatusCode.OK);
        Assert.That(await Events(customer), Is.EqualTo(4));
        (await ops.Delete(path)).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Delete(path)).Expect(HttpStatusCode.Conflict).Code, Is.EqualTo("notIdentifiedByHand"));
        await tracking.EqualsARecount();

        // Whoever becomes a customer under that very id is known by it.
        (await ops.Post("value-realization/customers", new { name = "Who it is", externalId = "who-is-it" })).Expect(HttpStatusCode.Created);
        Assert.That(await Events(-unknown["id"]!.GetValue<long>()), Is.Zero);
    }

    [Test]
    public async Task Many_names_are_mapped_at_once_as_suggested_and_back()
    {
        var ops = await Product.As("ops");
        var product = (await ops.Post("value-refinement/products", new { name = "Many names" })).Expect(HttpStatusCode.Created).Json!["id"];
        var feature = (await ops.Post("value-refinement/features", new { productId = product, kind = "feature", name = "Handover checklist" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var customer = await tracking.Customer("MANY");
        await tracking.Batch(Tracking.Track("m1", "ann", "MANY", "handover_checklist.opened", Tracking.Day(-1)), Tracking.Track("m2", "ann", "MANY", "handover_checklist.closed", Tracking.Day(-1)), Tracking.Track("m3", "ann", "MANY", "zzqx", Tracking.Day(-1)));
        var names = (await ops.Get($"{Tracking.Path}/unmapped-events?limit=200")).Json!["items"]!.AsArray().ToDictionary(row => row!["name"]!.GetValue<string>(), row => row!["id"]!.GetValue<long>());
        long[] ids = [names["handover_checklist.opened"], names["handover_checklist.closed"]];
        Assert.That((await ops.Post($"{Tracking.Path}/event-names/bulk", new { ids = ids.Append(names["zzqx"]), change = new { suggested = true } })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/ids/2" }));
        var done = (await ops.Post($"{Tracking.Path}/event-names/bulk", new { ids, change = new { suggested = true } })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((done["count"]!.GetValue<int>(), done["events"]!.GetValue<long>(), done["rows"]![0]!["featureId"]!.GetValue<long>()), Is.EqualTo((2, 2L, feature)));
        Assert.That(await tracking.Rows("SELECT feature_key || ' ' || events FROM realization_usage_day WHERE customer_key = @Customer AND feature_key > 0", new { Customer = customer }), Is.EqualTo(new[] { $"{feature} 2" }));
        Assert.That((await ops.Get($"{Tracking.Path}/event-names/{ids[0]}/samples")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Single()!["events"]!.GetValue<long>(), Is.EqualTo(1));
        (await ops.Post($"{Tracking.Path}/event-names/bulk", new { ids, change = new { unmapped = true } })).Expect(HttpStatusCode.OK);
        (await ops.Post($"{Tracking.Path}/event-names/bulk", new { ids, change = new { unmapped = true, ignored = true } })).Expect(HttpStatusCode.UnprocessableEntity);
        (await (await Product.As("viewer")).Post($"{Tracking.Path}/event-names/bulk", new { ids, change = new { ignored = true } })).Expect(HttpStatusCode.Forbidden);
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task The_newest_events_show_what_they_count_for()
    {
        var ops = await Product.As("ops");
        var customer = await tracking.Customer("LIVE");
        Product.Clock.Forward(TimeSpan.FromSeconds(5));
        await tracking.Batch(Tracking.Track("l1", "ann", "LIVE", "live.thing", Tracking.Day(0)), Tracking.Track("l2", "ann", "nobody-yet", "live.thing", Tracking.Day(0)));
        var rows = (await ops.Get($"{Tracking.Path}/received-events?name=live.thing&sort=id")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(rows.Select(row => (row!["sentAs"]!.GetValue<string>(), row["customerId"]?.GetValue<long>(), row["state"]!.GetValue<string>(), row["sentBy"]!.GetValue<string>())), Is.EqualTo(new[] { ("LIVE", (long?)customer, "unmapped", "usage"), ("nobody-yet", null, "unmapped", "usage") }));
    }

    private async Task<long> Events(long customer) => long.Parse((await tracking.Rows("SELECT COALESCE(SUM(events), 0) || '' FROM realization_usage_customer_day WHERE customer_key = @Customer", new { Customer = customer })).Single(), System.Globalization.CultureInfo.InvariantCulture);

    private Task<bool> Run(string name) => Product.With(async services =>
    {
        await services.GetServices<Schedule>().Single(schedule => schedule.Name == name).Run(Product.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        return true;
    });
}
