using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Operations;

/// <summary>The product as a process: started, stopped, killed.</summary>
[NonParallelizable]
public sealed partial class StartTests
{
    [Test]
    public async Task In_production_there_is_no_demo_and_no_default_password_but_a_link_for_the_first_admin()
    {
        await using var product = await RunningProduct.Start("Production");
        await product.Says("/setup/");
        using var http = new HttpClient { BaseAddress = new Uri(product.Address) };
        Assert.That(SetupLink().IsMatch(product.Output), Is.True, product.Output);
        Assert.That((await http.PostAsJsonAsync("/api/v1/session", new { email = "admin@demo.example", password = "demo-productops" })).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await product.Stop(), Is.Zero);
    }

    [Test]
    public async Task A_killed_server_keeps_every_write_it_had_acknowledged()
    {
        var acknowledged = new ConcurrentBag<string>();
        string database;
        await using (var product = await RunningProduct.Start("Production", null, ("Demo__Enabled", "true")))
        {
            database = product.Database;
            using var http = await SignIn(product);
            var writers = Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; i < 2000; i++)
                {
                    var name = $"Kill test {writer}-{i}";
                    try
                    {
                        var answer = await http.PostAsJsonAsync("/api/v1/value-realization/customers", new { name, currency = "CNY" });
                        if (answer.StatusCode == HttpStatusCode.Created) acknowledged.Add(name);
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }
                }
            })).ToList();
            while (acknowledged.Count < 300) await Task.Delay(20);
            await product.Kill();
            await Task.WhenAll(writers);
        }

        await using var again = await RunningProduct.Start("Production", database, ("Demo__Enabled", "true"));
        using var reader = await SignIn(again);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = JsonNode.Parse(await reader.GetStringAsync($"/api/v1/value-realization/customers?sort=id&limit=200&name.contains=kill%20test{(cursor is null ? "" : "&cursor=" + cursor)}"))!;
            foreach (var item in page["items"]!.AsArray()) Assert.That(kept.Add(item!["name"]!.GetValue<string>()), Is.True, "written twice");
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        Assert.That(acknowledged.Except(kept), Is.Empty);
        Assert.That(kept, Has.Count.GreaterThanOrEqualTo(300));
    }

    [Test]
    public async Task Asked_to_end_the_server_answers_what_it_has_begun_and_ends_cleanly()
    {
        await using var product = await RunningProduct.Start("Production", null, ("Demo__Enabled", "true"));
        using var http = await SignIn(product);
        var answers = Enumerable.Range(0, 50).Select(i => http.PostAsJsonAsync("/api/v1/value-realization/customers", new { name = $"Stop test {i}", currency = "CNY" })).ToList();
        var first = await await Task.WhenAny(answers);
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await product.Stop(), Is.Zero);
        foreach (var answer in answers)
        {
            // A call that had not reached the server yet may fail to connect; one that did must have its answer.
            try
            {
                Assert.That((await answer).StatusCode, Is.EqualTo(HttpStatusCode.Created));
            }
            catch (HttpRequestException)
            {
                continue;
            }
        }
    }

    [Test]
    public async Task A_body_over_the_limit_is_refused_before_it_is_read()
    {
        await using var product = await RunningProduct.Start("Production", null, ("Demo__Enabled", "true"));
        using var http = await SignIn(product);
        var answer = await http.PostAsJsonAsync("/api/v1/value-realization/customers", new { name = new string('x', 2 * 1024 * 1024), currency = "CNY" });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That((await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>(), Is.EqualTo("tooLarge"));
    }

    private static async Task<HttpClient> SignIn(RunningProduct product)
    {
        var http = new HttpClient { BaseAddress = new Uri(product.Address) };
        var answer = await http.PostAsJsonAsync("/api/v1/session", new { email = "cs@demo.example", password = "demo-productops" });
        answer.EnsureSuccessStatusCode();
        http.DefaultRequestHeaders.Add("X-CSRF-Token", (await answer.Content.ReadFromJsonAsync<JsonNode>())!["antiforgeryToken"]!.GetValue<string>());
        return http;
    }

    [GeneratedRegex("/setup/[0-9a-f]{64}")]
    private static partial Regex SetupLink();
}
