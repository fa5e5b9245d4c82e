using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.SaveCases;

/// <summary>Cases in which customers are to be saved or get their money back.</summary>
[ProductTests]
public sealed class SaveCaseTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/save-cases";

    [Test]
    public async Task A_case_has_a_plan_whose_next_step_shows_and_an_outcome_that_closes_it()
    {
        var cs = await Product.As("cs");
        var customer = (await cs.Post("value-realization/customers", new { name = "To be saved" })).Json!["id"]!.GetValue<long>();
        var made = (await cs.Post(Path, new
        {
            customerId = customer, kind = "refund", title = "Wants the money back", amount = 50_000m,
            steps = new object[] { new { what = "Call", dueOn = "2030-01-02", doneOn = "2030-01-01" }, new { what = "Visit", who = "Mara", dueOn = "2030-01-09" }, new { what = "Offer", dueOn = "2030-01-05" } },
        })).Expect(HttpStatusCode.Created);
        Assert.That((made.Json!["stepCount"]!.GetValue<int>(), made.Json["stepsDone"]!.GetValue<int>(), made.Json["nextStepOn"]!.GetValue<string>()), Is.EqualTo((3, 1, "2030-01-05")));
        var at = made.Headers["Location"];
        (await cs.Patch(at, new { state = "acting" })).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Patch(at, new { state = "refunded" })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/state" }));
        Assert.That((await cs.Put(at + "/outcome", new { state = "refunded", words = "Paid back" })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/refundedAmount" }));
        var closed = (await cs.Put(at + "/outcome", new { state = "refunded", words = "Paid back", refundedAmount = 20_000m })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((closed["state"]!.GetValue<string>(), closed["closedOn"] is not null), Is.EqualTo(("refunded", true)));
        Assert.That((await cs.Put(at + "/outcome", new { state = "saved", words = "No" })).Code, Is.EqualTo("saveCaseClosed"));
        var thread = (await cs.Get($"value-realization/customers/{customer}/thread")).Json!["items"]!.AsArray().Select(row => row!["name"]!.GetValue<string>());
        Assert.That(thread, Is.EquivalentTo(new[] { "saveCaseOpened", "saveCaseClosed" }));
        var open = (await cs.Patch(at, new { state = "acting" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((open["closedOn"], open["outcome"]), Is.EqualTo(((object?)null, (object?)null)));
    }

    [Test]
    public async Task A_case_is_about_a_renewal_of_its_own_customer_and_only_those_in_touch_keep_it()
    {
        var cs = await Product.As("cs");
        var customer = (await cs.Post("value-realization/customers", new { name = "Other one" })).Json!["id"]!.GetValue<long>();
        Assert.That((await cs.Post(Path, new { customerId = customer, title = "x", renewalId = 99_999 })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/renewalId" }));
        (await (await Product.As("pm")).Get(Path)).Expect(HttpStatusCode.OK);
        (await (await Product.As("pm")).Post(Path, new { customerId = customer, title = "x" })).Expect(HttpStatusCode.Forbidden);
    }
}
