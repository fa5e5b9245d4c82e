using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRealization.Usage;
using ProductOps.Tests.Support;
using ProductOps.Tests.ValueRealization.Usage;

namespace ProductOps.Tests.ValueRealization.BenchmarkCases;

/// <summary>Who would make a benchmark case by what they do with the product.</summary>
[ProductTests]
public sealed class CaseCandidateTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task Whoever_uses_it_more_deeply_than_three_quarters_of_customers_is_a_candidate_for_that()
    {
        var (cs, tracking) = (await Product.As("cs"), new Tracking(Product));
        var customers = new List<long>();
        for (var depth = 1; depth <= 5; depth++)
        {
            var customer = await tracking.Customer($"DEEP-{depth}");
            customers.Add(customer);
            (await cs.Post("value-realization/contracts", new { customerId = customer, name = "D", startsOn = "2026-01-01", endsOn = "2099-01-01", amount = 1 })).Expect(HttpStatusCode.Created);
            (await cs.Post("value-realization/contacts", new { customerId = customer, name = "D", roles = new[] { "champion" }, attitude = "supporter" })).Expect(HttpStatusCode.Created);
            // Two people each, so that it is depth that counts and not how much is used.
            await tracking.Batch([.. Enumerable.Range(0, depth * 2).Select(use => Tracking.Track($"deep-{depth}-{use}", use % 2 == 0 ? "ann" : "ben", $"DEEP-{depth}", "Used deeply", Tracking.Day(-3)))]);
        }

        await tracking.Batch([.. Enumerable.Range(0, 20).Select(use => Tracking.Track($"broad-{use}", $"person {use}", "DEEP-1", "Used deeply", Tracking.Day(-4)))]);
        await Product.With(async services =>
        {
            await services.GetRequiredService<UsageStandings>().Count(DateOnly.FromDateTime(DateTime.UtcNow), CancellationToken.None);
            return true;
        });

        var found = (await cs.Get("value-realization/benchmark-cases/candidates")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(found.Select(row => row!["customerId"]!.GetValue<long>()), Is.EquivalentTo(new[] { customers[3], customers[4] }), "to speak for us alone is one reason, and two are needed");
        Assert.That(
            found.ToDictionary(row => row!["customerId"]!.GetValue<long>(), row => row!["reasons"]![0]!.GetValue<string>()),
            Is.EqualTo(new Dictionary<long, string> { [customers[3]] = "Uses it more deeply than 75% of customers", [customers[4]] = "Uses it more deeply than 100% of customers" }));
    }
}
