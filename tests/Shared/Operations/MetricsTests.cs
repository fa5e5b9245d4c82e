using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Operations;

public sealed class MetricsTests
{
    [Test]
    public async Task Requests_queues_and_commits_are_counted_for_whoever_holds_the_token()
    {
        using var product = new Product();
        product.Settings["Metrics:Token"] = "scrape-me";
        await product.As("ops");
        using var http = product.CreateClient();
        Assert.That((await http.GetAsync("/metrics")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "scrape-me");
        var text = await http.GetStringAsync("/metrics");
        Assert.That(text, Does.Match("http_server_request_duration_seconds_count\\{[^}]*http_route=\"/api/v1/session\"[^}]*\\} [1-9]"));
        Assert.That(text, Does.Contain("productops_db_queue{kind=\"write\"} "));
        Assert.That(text, Does.Match("productops_db_group_count [1-9]"));
        Assert.That(text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'), Has.All.Match("^[a-zA-Z_:][a-zA-Z0-9_:]*(\\{.*\\})? [-+0-9.eE]+$"));
    }

    [TestCase("127.0.0.1", null, true)]
    [TestCase("::1", null, true)]
    [TestCase("127.0.0.1", "203.0.113.9", false)]
    [TestCase("203.0.113.9", null, false)]
    [TestCase(null, null, false)]
    public void Without_a_token_only_this_machine_itself_may_ask(string? from, string? forwarded, bool may)
    {
        var headers = new HeaderDictionary();
        if (forwarded is not null) headers["X-Forwarded-For"] = forwarded;
        Assert.That(Metrics.May(from is null ? null : IPAddress.Parse(from), headers, ""), Is.EqualTo(may));
    }
}
