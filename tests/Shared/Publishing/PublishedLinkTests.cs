using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Publishing;

/// <summary>Published links: what they lead to is found without sign-in, and nothing else.</summary>
public sealed class PublishedLinkTests
{
    [Test]
    public async Task A_link_says_what_it_leads_to_until_it_is_revoked_or_has_expired()
    {
        using var product = new Product();
        var (ops, stranger) = (await product.As("ops"), product.Anonymous());
        var (survey, link) = await Survey(ops);
        var benchmark = await Case(ops);
        var shown = (await stranger.Get("published/" + survey)).Expect(HttpStatusCode.OK);
        Assert.That((shown.Json!["kind"]!.GetValue<string>(), shown.Headers["X-Robots-Tag"], shown.Headers["Referrer-Policy"], shown.Headers["Cache-Control"]), Is.EqualTo(("survey", "noindex, nofollow", "no-referrer", "no-cache, private")));
        Assert.That((await stranger.Get("published/" + benchmark)).Expect(HttpStatusCode.OK).Json!["kind"]!.GetValue<string>(), Is.EqualTo("case"));
        (await stranger.Get("value-realization/published-cases/" + survey)).Expect(HttpStatusCode.NotFound);
        (await stranger.Get("value-realization/survey-forms/" + benchmark)).Expect(HttpStatusCode.NotFound);

        (await ops.Delete("value-realization/survey-links/" + link)).Expect(HttpStatusCode.NoContent);
        var gone = (await stranger.Get("published/" + survey)).Expect(HttpStatusCode.NotFound);
        Assert.That(gone.Headers["X-Robots-Tag"], Is.EqualTo("noindex, nofollow"));
        Assert.That((await stranger.Get("published/nonsense")).Expect(HttpStatusCode.NotFound).Json!["detail"]!.GetValue<string>(), Is.EqualTo(gone.Json!["detail"]!.GetValue<string>()), "a stranger learns no more of one than of the other");
        product.Clock.Forward(TimeSpan.FromDays(400));
        (await stranger.Get("published/" + benchmark)).Expect(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task With_a_links_token_nothing_else_is_reached()
    {
        using var product = new Product();
        var (token, _) = await Survey(await product.As("ops"));
        var sources = product.Services.GetRequiredService<EndpointDataSource>();
        var closed = sources.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<SliceMetadata>() is not null && endpoint.Metadata.GetMetadata<Permission>() is { Open: false }
                && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(endpoint => System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, @"\{[^}]*\}", match => match.Value.Contains(":long", StringComparison.Ordinal) ? "1" : token, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))
            .ToList();
        Assert.That(closed, Has.Count.GreaterThan(50));
        using var client = product.CreateClient();
        foreach (var path in closed)
        {
            foreach (var header in new[] { ("Authorization", "Bearer " + token), ("Cookie", "productops_session=" + token), ("X-Nothing", "1") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.TryAddWithoutValidation(header.Item1, header.Item2);
                using var answer = await client.SendAsync(request);
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), $"{path} with {header.Item1}");
            }
        }
    }

    [Test]
    public async Task Whoever_tries_links_in_a_row_is_slowed_down_and_colleagues_are_not()
    {
        using var product = new Product();
        product.Settings["RateLimits:PublishedBurst"] = "3";
        product.Settings["RateLimits:PublishedPerSecond"] = "1";
        var (ops, stranger) = (await product.As("ops"), product.Anonymous());
        var answers = new List<Answer>();
        for (var i = 0; i < 8; i++) answers.Add(await stranger.Get("published/guess" + i));
        Assert.That(answers.Select(answer => answer.Status), Does.Contain(HttpStatusCode.TooManyRequests));
        Assert.That(answers[^1].Headers["Retry-After"], Is.Not.Empty);
        (await ops.Get("value-realization/surveys")).Expect(HttpStatusCode.OK);
    }

    [Test]
    public async Task The_page_of_a_link_is_kept_from_search_engines_and_from_the_next_sites()
    {
        using var product = new Product();
        using var client = product.CreateClient();
        using var page = await client.GetAsync(new Uri(PublishedRules.Pages + "/anything", UriKind.Relative));
        Assert.That((page.Headers.GetValues("X-Robots-Tag").Single(), page.Headers.GetValues("Referrer-Policy").Single()), Is.EqualTo(("noindex, nofollow", "no-referrer")));
        Assert.That(page.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Not.Contain("unsafe"));
        using var other = await client.GetAsync(new Uri("/value-delivery/requirements", UriKind.Relative));
        Assert.That((other.Headers.Contains("X-Robots-Tag"), other.Headers.GetValues("Referrer-Policy").Single()), Is.EqualTo((false, "same-origin")));
    }

    private static async Task<(string Token, long Link)> Survey(ApiClient ops)
    {
        var survey = (await ops.Post("value-realization/surveys", new { title = "How is it?", questions = new[] { new { key = "what", text = "What is awkward?", kind = "text" } } })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        (await ops.Put($"value-realization/surveys/{survey}/state", new { state = "open" })).Expect(HttpStatusCode.OK);
        var made = (await ops.Post($"value-realization/surveys/{survey}/links", new { label = "Poster" })).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        return (made["path"]!.GetValue<string>()["/p/".Length..], made["id"]!.GetValue<long>());
    }

    private static async Task<string> Case(ApiClient ops)
    {
        var customer = (await ops.Post("value-realization/customers", new { name = "Told about" })).Json!["id"]!.GetValue<long>();
        var at = (await ops.Post("value-realization/benchmark-cases", new { customerId = customer, title = "Fewer trips", situation = "a", change = "b", consent = "given", consentOn = "2026-07-22" })).Expect(HttpStatusCode.Created).Headers["Location"];
        foreach (var state in new[] { "review", "approved" }) (await ops.Put(at + "/state", new { state })).Expect(HttpStatusCode.OK);
        return (await ops.Post(at + "/publication", new { })).Expect(HttpStatusCode.OK).Json!["path"]!.GetValue<string>()["/p/".Length..];
    }
}
