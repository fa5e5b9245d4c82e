using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.ValueRealization.Health;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Health;

/// <summary>Sets rules, lets the day pass and reads scores, as people and the schedule do.</summary>
internal sealed class HealthClient(Product product, ApiClient caller)
{
    private ApiClient caller = caller;

    public const string Rule = "value-realization/health-rule";

    /// <summary>A rule of one number that stands in the customers' table: the score is that number.</summary>
    public static HealthRule ByColumn(string column) => HealthRule.Default with
    {
        Terms = [new HealthTerm { Key = column, Source = HealthSource.Attribute, Attribute = column, Weight = 100, Linear = new HealthBounds(0, 100) }], MinimumKnown = 0,
    };

    /// <summary>Lets time pass; whoever was signed in signs in again.</summary>
    public async Task<ApiClient> Later(TimeSpan time)
    {
        product.Clock.Forward(time);
        return caller = await product.As("cs");
    }

    public async Task<Answer> Set(HealthRule rule)
    {
        var set = (await caller.Put(Rule, JsonSerializer.Serialize(rule, Json.Options))).Expect(HttpStatusCode.OK);
        await Jobs.Ended(caller, set.Json!["jobId"]!.GetValue<long>());
        return set;
    }

    public async Task<long> Customer(string name, object? extra = null, long? ownerId = null) =>
        (await caller.Post("value-realization/customers", new { name, extra = extra ?? new { }, ownerId })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();

    /// <summary>The schedule's daily count, or the one of what has changed.</summary>
    public Task Count(string schedule = "health.daily") => product.With(async services =>
    {
        await services.GetServices<Schedule>().First(each => each.Name == schedule).Run(product.Clock.GetUtcNow().UtcDateTime, default);
        return true;
    });

    public async Task<JsonNode> Of(long customer, string query = "") => (await caller.Get($"value-realization/customers/{customer}/health{query}")).Expect(HttpStatusCode.OK).Json!;

    public async Task<(int? Score, int? Trend)> Listed(long customer)
    {
        var health = (await caller.Get($"value-realization/customers/{customer}")).Expect(HttpStatusCode.OK).Json!["health"];
        return health is null ? (null, null) : (health["score"]!.GetValue<int>(), health["trend"]?.GetValue<int>());
    }

    /// <summary>Gives a customer another value in the table.</summary>
    public async Task Extra(long customer, object extra) => (await caller.Patch($"value-realization/customers/{customer}", new { extra })).Expect(HttpStatusCode.OK);
}
