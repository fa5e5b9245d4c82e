using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery;

/// <summary>What the pool's tests stand on: customers, a product tree, and requirements in any state, made the way callers make them.</summary>
public sealed class Pool(Product product)
{
    /// <summary>The pool's path.</summary>
    public const string Path = "value-delivery/requirements";

    /// <summary>A customer with this money and renewal.</summary>
    public async Task<long> Customer(string name, decimal revenue = 100_000, string? renewsOn = null, string tier = "standard", string currency = "CNY") =>
        await Made("value-realization/customers", new { name, recurringRevenue = revenue, renewsOn, tier, currency });

    /// <summary>A product, a module in it and a feature in that.</summary>
    public async Task<(long Product, long Module, long Feature)> Tree(string name)
    {
        var made = await Made("value-refinement/products", new { name });
        var module = await Made("value-refinement/features", new { productId = made, kind = "module", name = name + " module" });
        return (made, module, await Made("value-refinement/features", new { productId = made, parentId = module, kind = "feature", name = name + " feature" }));
    }

    /// <summary>A requirement brought by the holder of <paramref name="role"/>.</summary>
    public async Task<JsonNode> New(object body, string role = "cs") => (await (await product.As(role)).Post(Path, body)).Expect(HttpStatusCode.Created).Json!;

    /// <summary>A new requirement's id.</summary>
    public async Task<long> New(string title = "Sign off offline") => (await New(new { title }))["id"]!.GetValue<long>();

    /// <summary>The number in the first column.</summary>
    public Task<long> Number(string sql, object? args = null) => product.With(async services => await services.GetRequiredService<Db>().Scalar<long>(sql, args));

    /// <summary>A person's id.</summary>
    public Task<long> Person(string role) => Number("SELECT id FROM platform_user WHERE email = @Email", new { Email = role + "@demo.example" });

    private async Task<long> Made(string path, object body) => (await (await product.As("ops")).Post(path, body)).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
}
