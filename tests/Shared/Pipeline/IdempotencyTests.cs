using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Pipeline;

[ProductTests]
public sealed class IdempotencyTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/customers";

    [Test]
    public async Task The_same_key_and_body_answer_the_same_record_once_made()
    {
        var cs = await Product.As("cs");
        var first = (await cs.Post(Path, new { name = "Repeated Ltd", currency = "CNY" }, ("Idempotency-Key", "k-1"))).Expect(HttpStatusCode.Created);
        var second = (await cs.Post(Path, new { name = "Repeated Ltd", currency = "CNY" }, ("Idempotency-Key", "k-1"))).Expect(HttpStatusCode.Created);
        Assert.That((second.Json!["id"]!.GetValue<long>(), second.Headers["Location"]), Is.EqualTo((first.Json!["id"]!.GetValue<long>(), first.Headers["Location"])));
        Assert.That(await Count("Repeated Ltd"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var cs = await Product.As("cs");
        (await cs.Post(Path, new { name = "First body", currency = "CNY" }, ("Idempotency-Key", "k-2"))).Expect(HttpStatusCode.Created);
        var other = await cs.Post(Path, new { name = "Other body", currency = "CNY" }, ("Idempotency-Key", "k-2"));
        Assert.That((other.Status, other.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "idempotencyReused")));
        Assert.That(await Count("Other body"), Is.Zero);
    }

    [Test]
    public async Task A_key_belongs_to_its_caller()
    {
        (await (await Product.As("cs")).Post(Path, new { name = "Of cs", currency = "CNY" }, ("Idempotency-Key", "k-3"))).Expect(HttpStatusCode.Created);
        (await (await Product.As("ops")).Post(Path, new { name = "Of ops", currency = "CNY" }, ("Idempotency-Key", "k-3"))).Expect(HttpStatusCode.Created);
    }

    [Test]
    public async Task Twenty_simultaneous_calls_with_one_key_make_one_record()
    {
        var cs = await Product.As("cs");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cs.Post(Path, new { name = "At once", currency = "CNY" }, ("Idempotency-Key", "k-4"))));
        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.Created).Or.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await Count("At once"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_refused_call_leaves_its_key_free()
    {
        var cs = await Product.As("cs");
        (await cs.Post(Path, new { name = "Refused", currency = "CNY", ownerId = 999_999 }, ("Idempotency-Key", "k-5"))).Expect(HttpStatusCode.UnprocessableEntity);
        (await cs.Post(Path, new { name = "Refused", currency = "CNY" }, ("Idempotency-Key", "k-5"))).Expect(HttpStatusCode.Created);
    }

    private async Task<long> Count(string name) =>
        (await (await Product.As("cs")).Get($"{Path}?name={Uri.EscapeDataString(name)}&withTotal=true")).Expect(HttpStatusCode.OK).Json!["total"]!.GetValue<long>();
}
