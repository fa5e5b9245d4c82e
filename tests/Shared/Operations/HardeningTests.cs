using System.Net;
using System.Text;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.House;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Operations;

/// <summary>What a hostile or careless caller meets: limits, headers, and a problem response instead of a crash.</summary>
[ProductTests]
public sealed class HardeningTests(Engine engine) : ProductFixture(engine)
{
    private const string Requirements = "value-delivery/requirements";

    [TestCase("/health/live")]
    [TestCase("/api/v1/session/options")]
    [TestCase("/api/v1/nothing-here")]
    public async Task Every_answer_forbids_what_the_pages_do_not_need(string path)
    {
        var answer = await Product.Anonymous().Get(path);
        Assert.That(answer.Headers["Content-Security-Policy"], Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
        Assert.That(answer.Headers.ContainsKey("Server"), Is.False);
    }

    [TestCase("/", HttpStatusCode.OK)]
    [TestCase("/value-delivery/requirements", HttpStatusCode.OK)]
    [TestCase("/api/v1/nothing-here", HttpStatusCode.NotFound)]
    [TestCase("/assets/gone.js", HttpStatusCode.NotFound)]
    public async Task Every_page_address_is_the_web_client_and_no_other_is(string path, HttpStatusCode expected)
    {
        if (!File.Exists(Path.Combine(Source.Root, "api", "wwwroot", "index.html"))) Assert.Ignore("The web client has not been built.");
        var answer = await Product.Anonymous().Get(path);
        Assert.That(answer.Status, Is.EqualTo(expected));
        if (expected == HttpStatusCode.OK) Assert.That(answer.Text, Does.Contain("<div id=\"root\">").Or.Contain("<!doctype html>").IgnoreCase);
    }

    [Test]
    public async Task A_body_of_another_type_is_refused()
    {
        var ops = await Product.As("ops");
        using var xml = new StringContent("<requirement/>", Encoding.UTF8, "application/xml");
        var answer = await ops.Send(HttpMethod.Post, Requirements, xml, []);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "unsupportedMedia")));
    }

    [Test]
    public async Task A_method_that_an_address_does_not_take_is_refused_with_those_it_does()
    {
        var answer = await (await Product.As("ops")).Put(Requirements, new { });
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.MethodNotAllowed, "methodNotAllowed")));
        Assert.That(answer.Headers["Allow"], Does.Contain("GET"));
    }

    [TestCase("""{"title":""")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("""{"title":{"a":1}}""")]
    [TestCase("""{"title":"\ud800"}""")]
    public async Task What_is_no_requirement_is_refused_as_malformed(string body)
    {
        var answer = await (await Product.As("ops")).Post(Requirements, body);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "malformed")), answer.Text);
    }

    [Test]
    public async Task JSON_nested_too_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));
        var answer = await (await Product.As("ops")).Post(Requirements, "{\"title\":\"t\",\"extra\":{\"a\":" + deep + "}}");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task SQL_in_filters_text_order_and_cursor_is_only_text()
    {
        var ops = await Product.As("ops");
        (await ops.Post(Requirements, new { title = "Still here" })).Expect(HttpStatusCode.Created);
        foreach (var payload in File.ReadLines(Path.Combine(Source.NeedSampleData(), "payloads", "sqli-Generic_SQLI.txt")).Where(line => line.Length > 0))
        {
            var value = Uri.EscapeDataString(payload);
            foreach (var (query, expected) in new[] { ("q", 200), ("title", 200), ("region", 200), ("sort", 400), ("cursor", 400), ("status", 400), (value, 400) })
            {
                var answer = await ops.Get($"{Requirements}?{query}={value}");
                Assert.That((int)answer.Status, Is.EqualTo(expected), $"{query}={payload}: {answer.Text}");
            }
        }

        Assert.That((await ops.Get($"{Requirements}?q=still")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_caller_beyond_the_rate_is_told_when_to_come_back()
    {
        using var strict = new Product();
        strict.Settings["RateLimits:Burst"] = "5";
        strict.Settings["RateLimits:PerSecond"] = "1";
        var caller = strict.Anonymous();
        var answers = new List<Answer>();
        for (var i = 0; i < 12; i++) answers.Add(await caller.Get("session/options"));
        var refused = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToList();
        Assert.That(refused, Is.Not.Empty);
        Assert.That(refused.Select(answer => answer.Code), Is.All.EqualTo("tooMany"));
        Assert.That(refused[0].Headers["Retry-After"], Is.Not.Empty);
    }

    [Test]
    public async Task Every_answer_can_be_found_in_the_log_by_its_correlation_id()
    {
        var answer = await Product.Anonymous().Get("me");
        Assert.That(answer.Headers["Correlation-Id"], Is.EqualTo(answer.Json!["traceId"]!.GetValue<string>()));
    }
}
