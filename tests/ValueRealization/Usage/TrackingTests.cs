using System.Net;
using System.Text;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>Events come in as the SDKs of three services send them, and count once.</summary>
[ProductTests]
public sealed class TrackingTests(Engine engine) : ProductFixture(engine)
{
    private static readonly string Today = Tracking.Day(-1);
    private Tracking tracking = null!;

    protected override void Configure(Product product) => tracking = new Tracking(product);

    [Test]
    public async Task A_message_counts_once_however_often_and_through_whatever_call_it_comes()
    {
        var customer = await tracking.Customer("ONCE");
        var message = Tracking.Track("m-1", "ann", "ONCE", "Once only", Today, new { minutes = 2, outputs = 3 });
        await tracking.Batch(message, message);
        await tracking.Batch(message);
        (await tracking.Segment("track", message)).Expect(HttpStatusCode.OK);
        (await tracking.Segment("track", message, "")).Expect(HttpStatusCode.OK);
        await Counted(customer, "1 1 1 120 3 0");
    }

    [Test]
    public async Task The_same_story_told_through_three_services_counts_the_same()
    {
        var (segment, postHog, sensors) = (await tracking.Customer("VIA-1"), await tracking.Customer("VIA-2"), await tracking.Customer("VIA-3"));
        var key = await tracking.Key();
        await tracking.Batch(Tracking.Track("a", "ann", "VIA-1", "Story told", Today, new { minutes = 4, outputs = 2 }), Tracking.Track("b", "ben", "VIA-1", "Story told", Today, new { seconds = 30, errors = 1 }));

        var batch = Tracking.Json($$$"""
            {"api_key": "{{{key}}}", "batch": [
              {"event": "Story told", "uuid": "a2", "distinct_id": "ann", "timestamp": "{{{Today}}}", "properties": {"$groups": {"company": "VIA-2"}, "minutes": 4, "outputs": 2}},
              {"event": "Story told", "uuid": "b2", "distinct_id": "ben", "timestamp": "{{{Today}}}", "properties": {"$groups": {"company": "VIA-2"}, "seconds": 30, "errors": 1}}]}
            """);
        var answer = (await tracking.Send("/batch/", Tracking.Gzip(batch), "application/json")).Expect(HttpStatusCode.OK);
        Assert.That(answer.Json!["status"]!.GetValue<int>(), Is.EqualTo(1));

        var at = DateTimeOffset.Parse(Today, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        var list = Tracking.Gzip(Tracking.Json($$$"""
            [{"type": "track", "event": "Story told", "distinct_id": "ann", "time": {{{at}}}, "_track_id": 1, "properties": {"company_id": "VIA-3", "event_duration": 240, "outputs": 2}},
             {"type": "track", "event": "Story told", "distinct_id": "ben", "time": {{{at}}}, "_track_id": 2, "properties": {"company_id": "VIA-3", "event_duration": 30, "errors": 1}}]
            """));
        var form = Encoding.ASCII.GetBytes("data_list=" + Uri.EscapeDataString(Convert.ToBase64String(list)) + "&gzip=1");
        (await tracking.Send($"/sa?project={key}", form, "application/x-www-form-urlencoded")).Expect(HttpStatusCode.OK);
        (await tracking.Send($"/sa?project=default&token={key}", form, "application/x-www-form-urlencoded")).Expect(HttpStatusCode.OK);

        foreach (var customer in new[] { segment, postHog, sensors }) await Counted(customer, "2 2 2 270 2 1");
    }

    [Test]
    public async Task A_body_is_read_whatever_its_content_type_says_and_the_key_may_stand_in_it()
    {
        var customer = await tracking.Customer("FORMS");
        var key = await tracking.Key();
        var body = Tracking.Json($$$"""{"writeKey": "{{{key}}}", "batch": [{"type": "track", "event": "Formless", "messageId": "f-1", "userId": "ann", "timestamp": "{{{Today}}}", "properties": {"customerId": "FORMS"}}]}""");
        (await tracking.Send("/v1/batch", Tracking.Gzip(body), "application/x-www-form-urlencoded")).Expect(HttpStatusCode.OK);
        (await tracking.Send("/v1/batch", body, "text/plain")).Expect(HttpStatusCode.OK);
        await Counted(customer, "1 1 1 0 0 0");
    }

    [Test]
    public async Task Without_a_key_with_another_scope_or_with_nonsense_nothing_is_taken()
    {
        Assert.That((await tracking.Send("/v1/batch", Tracking.Json("""{"batch": []}"""), "application/json")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await tracking.Send("/v1/batch", Tracking.Json("""{"writeKey": "po_none", "batch": []}"""), "application/json")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        var ops = await Product.As("ops");
        var other = (await ops.Post("api-keys", new { name = "other", scopes = new[] { "value-realization:read" }, expiresInDays = 1 })).Expect(HttpStatusCode.Created).Json!["secret"]!.GetValue<string>();
        Assert.That((await tracking.Send("/batch", Tracking.Json($$$"""{"api_key": "{{{other}}}", "batch": []}"""), "application/json")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var basic = ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(await tracking.Key() + ":")));
        foreach (var nonsense in new[] { "", "nonsense", "data_list=%%%", "{\"batch\": [" })
            Assert.That((await tracking.Send("/v1/batch", Encoding.UTF8.GetBytes(nonsense), "application/json", basic)).Status, Is.EqualTo(HttpStatusCode.BadRequest), nonsense);
    }

    [Test]
    public async Task What_is_too_old_too_far_ahead_or_unreadable_is_kept_and_shown()
    {
        await tracking.Customer("TIMES");
        await tracking.Batch(
            Tracking.Track("t-1", "ann", "TIMES", "Long ago", "1999-01-01T00:00:00Z"), Tracking.Track("t-2", "ann", "TIMES", "Far ahead", Tracking.Day(40)), new { type = "track", messageId = "t-3", userId = "ann" }, Tracking.Track("t-1", "ann", "TIMES", "Long ago", "1999-01-01T00:00:00Z"));
        var ops = await Product.As("ops");
        var kept = (await ops.Get($"{Tracking.Path}/kept-events?sort=id&reason=tooOld&reason=tooFarAhead&reason=unreadable")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(kept.Select(row => row!["reason"]!.GetValue<string>()).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "tooFarAhead", "tooOld", "unreadable" }));
    }

    [Test]
    public async Task An_unknown_customers_events_move_to_it_when_it_comes_into_the_directory()
    {
        await tracking.Batch(Tracking.Track("u-1", "ann", "LATER", "Came early", Today), Tracking.Track("u-2", "ben", "LATER", "Came early", Today));
        var ops = await Product.As("ops");
        var unknown = (await ops.Get($"{Tracking.Path}/unknown-customers?name=LATER")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(unknown.Single()!["events"]!.GetValue<long>(), Is.EqualTo(2));
        var customer = await tracking.Customer("LATER");
        await Counted(customer, "2 2 2 0 0 0");
        Assert.That((await ops.Get($"{Tracking.Path}/unknown-customers?name=LATER")).Json!["items"]!.AsArray(), Is.Empty);
        await tracking.Batch(Tracking.Track("u-3", "ann", "later", "Came early", Today));
        await Counted(customer, "3 2 3 0 0 0");
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task A_persons_events_go_to_the_group_they_turn_out_to_belong_to()
    {
        var customer = await tracking.Customer("GROUP");
        await tracking.Batch(new { type = "track", messageId = "g-1", userId = "gwen", @event = "Alone", timestamp = Today });
        await tracking.Batch(new { type = "group", messageId = "g-2", userId = "gwen", groupId = "GROUP", timestamp = Today });
        await tracking.Batch(new { type = "track", messageId = "g-3", userId = "gwen", @event = "Together", timestamp = Today });
        await Counted(customer, "2 1 2 0 0 0");
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task Somebody_can_say_who_an_unknown_customer_is()
    {
        var customer = await tracking.Customer("HAND");
        await tracking.Batch(Tracking.Track("h-1", "ann", "hand-made name", "By hand", Today), Tracking.Track("h-2", "ann", "HAND", "By hand", Today));
        var ops = await Product.As("ops");
        var id = (await ops.Get($"{Tracking.Path}/unknown-customers?name=hand-made name")).Json!["items"]![0]!["id"];
        (await ops.Put($"{Tracking.Path}/unknown-customers/{id}/customer", new { customerId = customer })).Expect(HttpStatusCode.OK);
        await Counted(customer, "2 1 2 0 0 0");
        (await ops.Put($"{Tracking.Path}/unknown-customers/{id}/customer", new { customerId = customer })).Expect(HttpStatusCode.Conflict);
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task Two_events_under_one_id_both_count_and_are_shown()
    {
        var customer = await tracking.Customer("TWICE");
        await tracking.Batch(Tracking.Track("same", "ann", "TWICE", "First of two", Today), Tracking.Track("same", "ben", "TWICE", "Second of two", Today));
        await Counted(customer, "2 2 2 0 0 0");
        var ops = await Product.As("ops");
        Assert.That((await ops.Get($"{Tracking.Path}/kept-events?reason=reusedId")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Calls_that_come_together_are_all_counted()
    {
        var customer = await tracking.Customer("MANY");
        await tracking.Key();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(call => tracking.Batch([.. Enumerable.Range(0, 25).Select(i => Tracking.Track($"{call}-{i}", "user " + (i % 5), "MANY", "Many " + (i % 3), Today))])));
        await Counted(customer, "1000 5 1000 0 0 0");
        await tracking.EqualsARecount();
    }

    private async Task Counted(long customer, string expected) => Assert.That(
        await tracking.Rows("SELECT events || ' ' || active_users || ' ' || uses || ' ' || seconds || ' ' || outputs || ' ' || errors FROM realization_usage_customer_day WHERE customer_key = @Customer", new { Customer = customer }), Is.EqualTo(new[] { expected }));
}
