using System.Net;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;
using ProductOps.Tests.ValueDelivery;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>What events' names stand for is said by hand, and holds for the past as well.</summary>
[ProductTests]
public sealed class EventNameTests(Engine engine) : ProductFixture(engine)
{
    private static readonly string Day = Tracking.Day(-1);
    private Tracking tracking = null!;

    protected override void Configure(Product product) => tracking = new Tracking(product);

    [Test]
    public async Task A_mapping_holds_for_the_past_and_can_be_changed_taken_back_and_undone()
    {
        var ops = await Product.As("ops");
        var (_, _, feature) = await new Pool(Product).Tree("Mapped");
        var customer = await tracking.Customer("MAP");
        await tracking.Batch(Tracking.Track("1", "ann", "MAP", "thing.opened", Day), Tracking.Track("2", "ben", "MAP", "thing.opened", Day), Tracking.Track("3", "ann", "MAP", "thing.closed", Day));
        var (opened, closed) = (await Name("thing.opened"), await Name("thing.closed"));
        Assert.That(opened["state"]!.GetValue<string>(), Is.EqualTo("unmapped"));

        (await ops.Put($"{Tracking.Path}/event-names/{opened["id"]}/mapping", new { featureId = feature })).Expect(HttpStatusCode.OK);
        var mapped = (await ops.Put($"{Tracking.Path}/event-names/{closed["id"]}/mapping", new { featureId = feature })).Expect(HttpStatusCode.OK);
        // Ann did both and is one person.
        Assert.That(await Cells(customer), Is.EqualTo(new[] { $"{feature}: 3 2" }));
        await tracking.EqualsARecount();

        (await ops.Undo(mapped)).Expect(HttpStatusCode.OK);
        Assert.That(await Cells(customer), Is.EquivalentTo(new[] { $"{feature}: 2 2", $"-{closed["id"]}: 1 1" }));

        (await ops.Put($"{Tracking.Path}/event-names/{closed["id"]}/mapping", new { ignored = true })).Expect(HttpStatusCode.OK);
        Assert.That(await tracking.Rows("SELECT events || ' ' || active_users FROM realization_usage_customer_day WHERE customer_key = @Customer", new { Customer = customer }), Is.EqualTo(new[] { "2 2" }));
        await tracking.Batch(Tracking.Track("4", "cem", "MAP", "thing.closed", Day));
        await tracking.EqualsARecount();

        (await ops.Delete($"{Tracking.Path}/event-names/{closed["id"]}/mapping")).Expect(HttpStatusCode.OK);
        (await ops.Delete($"{Tracking.Path}/event-names/{opened["id"]}/mapping")).Expect(HttpStatusCode.OK);
        await tracking.Batch(Tracking.Track("5", "cem", "MAP", "thing.opened", Day));
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task A_name_that_is_a_features_own_is_mapped_from_the_start_and_one_like_it_is_proposed()
    {
        var ops = await Product.As("ops");
        var product = (await ops.Post("value-refinement/products", new { name = "Suggestions" })).Expect(HttpStatusCode.Created).Json!["id"];
        var feature = (await ops.Post("value-refinement/features", new { productId = product, kind = "feature", name = "Offline work order" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        await tracking.Customer("SUGGEST");
        await tracking.Batch(Tracking.Track("s1", "ann", "SUGGEST", "offline work ORDER", Day), Tracking.Track("s2", "ann", "SUGGEST", "offline_work_order.saved", Day));
        Assert.That((await Name("offline work ORDER"))["featureId"]!.GetValue<long>(), Is.EqualTo(feature));
        var proposed = (await ops.Get($"{Tracking.Path}/unmapped-events?name=offline_work_order.saved")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Single()!;
        Assert.That(proposed["suggestion"]!["featureId"]!.GetValue<long>(), Is.EqualTo(feature));
        Assert.That((await ops.Get($"{Tracking.Path}/event-names/{proposed["id"]}/suggestions")).Json!["items"]![0]!["featureName"]!.GetValue<string>(), Is.EqualTo("Offline work order"));
    }

    [Test]
    public async Task A_mapping_names_a_feature_that_is_there_or_says_ignored_and_is_not_written_over_another()
    {
        var ops = await Product.As("ops");
        await tracking.Customer("RULES");
        await tracking.Batch(Tracking.Track("r1", "ann", "RULES", "ruled", Day));
        var name = await Name("ruled");
        var path = $"{Tracking.Path}/event-names/{name["id"]}/mapping";
        Assert.That((await ops.Put(path, new { featureId = 987_654_321 })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/featureId" }));
        (await ops.Put(path, new { })).Expect(HttpStatusCode.UnprocessableEntity);
        (await ops.Put(path, new { ignored = true }, ("If-Match", "\"99-0\""))).Expect(HttpStatusCode.PreconditionFailed);
        (await (await Product.As("viewer")).Put(path, new { ignored = true })).Expect(HttpStatusCode.Forbidden);
    }

    private async Task<JsonObject> Name(string name) =>
        (await (await Product.As("ops")).Get($"{Tracking.Path}/event-names?name={Uri.EscapeDataString(name)}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Single()!.AsObject();

    private Task<IReadOnlyList<string>> Cells(long customer) =>
        tracking.Rows("SELECT feature_key || ': ' || events || ' ' || active_users FROM realization_usage_day WHERE customer_key = @Customer", new { Customer = customer });
}
