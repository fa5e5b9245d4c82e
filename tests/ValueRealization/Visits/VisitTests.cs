using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Visits;

/// <summary>Visits, calls and interviews, and how what was observed gets into the pool.</summary>
[ProductTests]
public sealed class VisitTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task An_observation_becomes_a_voice_of_a_requirement_or_a_new_requirement_in_one_step()
    {
        var cs = await Product.As("cs");
        var customer = (await cs.Post("value-realization/customers", new { name = "Visited" })).Json!["id"]!.GetValue<long>();
        var contact = (await cs.Post("value-realization/contacts", new { customerId = customer, name = "郑工", roles = new[] { "user" } })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var visit = (await cs.Post("value-realization/visits", new { customerId = customer, title = "Basement", visitedOn = "2026-03-02", contactIds = new[] { contact }, note = "Two hours" })).Expect(HttpStatusCode.Created).Json!;
        Assert.That(visit["contacts"]![0]!["name"]!.GetValue<string>(), Is.EqualTo("郑工"));
        var requirement = (await cs.Post("value-delivery/requirements", new { title = "There already" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var first = await Observe(cs, visit["id"]!.GetValue<long>(), "Writes it on paper first", contact);
        var second = await Observe(cs, visit["id"]!.GetValue<long>(), "Copies it in the evening", null);

        var sent = (await cs.Post(first + "/voice", new { requirementId = requirement })).Expect(HttpStatusCode.OK).Json!;
        Assert.That(sent["requirementName"]!.GetValue<string>(), Is.EqualTo("There already"));
        var voice = (await cs.Get($"value-delivery/requirements/{requirement}/voices")).Json!["items"]![0]!;
        Assert.That((voice["words"]!.GetValue<string>(), voice["channel"]!.GetValue<string>(), voice["contact"]!.GetValue<string>(), voice["saidOn"]!.GetValue<string>()), Is.EqualTo(("Writes it on paper first", "visit", "郑工", "2026-03-02")));
        Assert.That((await cs.Post(first + "/voice", new { requirementId = requirement })).Code, Is.EqualTo("observationInPool"));
        Assert.That((await cs.Post(second + "/voice", new { })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/requirementId" }));

        var made = (await cs.Post(second + "/voice", new { title = "No copying in the evening" })).Expect(HttpStatusCode.OK).Json!["requirementId"]!.GetValue<long>();
        var pooled = (await cs.Get($"value-delivery/requirements/{made}")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((pooled["title"]!.GetValue<string>(), pooled["votes"]!.GetValue<int>(), pooled["originalText"]!.GetValue<string>()), Is.EqualTo(("No copying in the evening", 1, "Copies it in the evening")));
        var again = (await cs.Get($"value-realization/visits/{visit["id"]}")).Json!;
        Assert.That((again["observations"]!.GetValue<int>(), again["inPool"]!.GetValue<int>()), Is.EqualTo((2, 2)));
        Assert.That((await cs.Get($"value-realization/customers/{customer}/thread")).Json!["items"]!.AsArray().Select(row => row!["name"]!.GetValue<string>()), Does.Contain("visit"));
    }

    [Test]
    public async Task Face_to_face_stands_before_phone_and_form_and_payers_apart_from_users()
    {
        var cs = await Product.As("cs");
        var customer = (await cs.Post("value-realization/customers", new { name = "Ranked" })).Json!["id"]!.GetValue<long>();
        foreach (var (channel, population) in new[] { ("form", "users"), ("faceToFace", "users"), ("phone", "payers") })
            (await cs.Post("value-realization/visits", new { customerId = customer, title = channel, channel, population, visitedOn = "2026-03-02", willRenew = population == "payers" ? "no" : null })).Expect(HttpStatusCode.Created);
        Assert.That(await Titles($"customer={customer}&sort=channelRank"), Is.EqualTo(new[] { "faceToFace", "phone", "form" }));
        Assert.That(await Titles($"customer={customer}&population=payers&willRenew=no"), Is.EqualTo(new[] { "phone" }));

        async Task<string[]> Titles(string query) => [.. (await cs.Get("value-realization/visits?" + query)).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Select(row => row!["title"]!.GetValue<string>())];
    }

    [Test]
    public async Task An_observation_comes_back_from_the_pool_with_the_requirement_that_was_made_for_it()
    {
        var cs = await Product.As("cs");
        var customer = (await cs.Post("value-realization/customers", new { name = "Took it back" })).Json!["id"]!.GetValue<long>();
        var visit = (await cs.Post("value-realization/visits", new { customerId = customer, title = "Morning", visitedOn = "2026-03-02" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var seen = await Observe(cs, visit, "Counts by hand", null);
        var sent = await cs.Post(seen + "/voice", new { title = "Count by scanning" });
        var made = sent.Expect(HttpStatusCode.OK).Json!["requirementId"]!.GetValue<long>();
        (await cs.Undo(sent)).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get(seen)).Json!["requirementId"], Is.Null);
        Assert.That((await cs.Get($"value-delivery/requirements/{made}")).Json!["archivedAt"], Is.Not.Null);
        (await cs.Post(seen + "/voice", new { title = "Count by scanning" })).Expect(HttpStatusCode.OK);
    }

    [Test]
    public async Task Whoever_has_been_silent_longest_stands_first_and_a_visit_an_undo_or_an_archiving_moves_them()
    {
        var cs = await Product.As("cs");
        var customer = (await cs.Post("value-realization/customers", new { name = "In its rhythm" })).Json!["id"]!.GetValue<long>();
        var (never, met, no) = (await Person("Never heard", "given"), await Person("Met", "given"), await Person("Said no", "refused"));
        Assert.That(no, Is.Positive);
        var visit = (await cs.Post("value-realization/visits", new { customerId = customer, title = "Call", channel = "phone", visitedOn = "2026-03-02", contactIds = new[] { met } })).Expect(HttpStatusCode.Created);
        var later = (await cs.Post("value-realization/visits", new { customerId = customer, title = "Visit", visitedOn = "2026-05-02", contactIds = new[] { met, never } })).Expect(HttpStatusCode.Created);
        Assert.That(await Rhythm(), Is.EqualTo(new[] { ("Never heard", "2026-05-02", 1), ("Met", "2026-05-02", 1) }));
        (await cs.Patch(later.Headers["Location"], new { contactIds = new[] { met } })).Expect(HttpStatusCode.OK);
        Assert.That(await Rhythm(), Is.EqualTo(new[] { ("Never heard", "1970-01-01", 0), ("Met", "2026-05-02", 1) }));
        var archived = (await cs.Delete(later.Headers["Location"])).Expect(HttpStatusCode.OK);
        Assert.That(await Rhythm(), Is.EqualTo(new[] { ("Never heard", "1970-01-01", 0), ("Met", "2026-03-02", 2) }));
        (await cs.Undo(archived)).Expect(HttpStatusCode.OK);
        Assert.That((await Rhythm())[1], Is.EqualTo(("Met", "2026-05-02", 1)));
        (await cs.Patch(visit.Headers["Location"], new { visitedOn = "2026-06-02" })).Expect(HttpStatusCode.OK);
        Assert.That((await Rhythm())[1], Is.EqualTo(("Met", "2026-06-02", 1)));
        Assert.That((await cs.Get($"value-realization/contact-rhythm?customer={customer}&heardOn.to=2026-05-31")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));

        async Task<long> Person(string name, string consent) =>
            (await cs.Post("value-realization/contacts", new { customerId = customer, name, roles = new[] { "user" }, consent })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();

        async Task<(string, string, int)[]> Rhythm() => [.. (await cs.Get($"value-realization/contact-rhythm?customer={customer}")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray()
            .Select(row => (row!["name"]!.GetValue<string>(), row["heardOn"]!.GetValue<string>(), row["bestChannel"]?.GetValue<int>() ?? 0))];
    }

    [Test]
    public async Task Visits_are_for_those_who_work_with_customers()
    {
        Assert.That((await (await Product.As("marketing")).Get("value-realization/visits")).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("readContacts"));
        Assert.That((await (await Product.As("viewer")).Post("value-realization/visits", new { customerId = 1, title = "x", visitedOn = "2026-01-01" })).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("keepVisits"));
    }

    private static async Task<string> Observe(ApiClient caller, long visitId, string text, long? contactId) =>
        (await caller.Post("value-realization/observations", new { visitId, text, contactId })).Expect(HttpStatusCode.Created).Headers["Location"];
}
