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
    public Task<long> Customer(string name, decimal revenue = 100_000, string? renewsOn = null, string tier = "standard", string currency = "CNY") => Insert("""
        INSERT INTO realization_customer (name, name_key, tier, recurring_revenue, currency, renews_on, created_at, updated_at, version)
        VALUES (@Name, @Key, @Tier, @Revenue, @Currency, @RenewsOn, @Now, @Now, 1)
        """, new { Name = name, Key = TextKeys.Of(name), Tier = tier, Revenue = (long)(revenue * 100), Currency = currency, RenewsOn = renewsOn is null ? (DateOnly?)null : DateOnly.Parse(renewsOn), Now = DateTime.UtcNow });

    /// <summary>A product, a module in it and a feature in that.</summary>
    public async Task<(long Product, long Module, long Feature)> Tree(string name)
    {
        var made = await Insert("INSERT INTO refinement_product (name, name_key, created_at, updated_at, version) VALUES (@Name, @Key, @Now, @Now, 1)", new { Name = name, Key = TextKeys.Of(name), Now = DateTime.UtcNow });
        var module = await Node(made, null, "module", name + " module");
        return (made, module, await Node(made, module, "feature", name + " feature"));
    }

    /// <summary>A requirement brought by the holder of <paramref name="role"/>.</summary>
    public async Task<JsonNode> New(object body, string role = "cs") => (await (await product.As(role)).Post(Path, body)).Expect(HttpStatusCode.Created).Json!;

    /// <summary>A new requirement's id.</summary>
    public async Task<long> New(string title = "Sign off offline") => (await New(new { title }))["id"]!.GetValue<long>();

    /// <summary>The number in the first column.</summary>
    public Task<long> Number(string sql, object? args = null) => product.With(async services => await services.GetRequiredService<Db>().Scalar<long>(sql, args));

    /// <summary>A person's id.</summary>
    public Task<long> Person(string role) => Number("SELECT id FROM platform_user WHERE email = @Email", new { Email = role + "@demo.example" });

    private Task<long> Node(long productId, long? parent, string kind, string name) => Insert("""
        INSERT INTO refinement_feature (product_id, parent_id, kind, name, name_key, created_at, updated_at, version)
        VALUES (@Product, @Parent, @Kind, @Name, @Key, @Now, @Now, 1)
        """, new { Product = productId, Parent = parent, Kind = kind, Name = name, Key = TextKeys.Of(name), Now = DateTime.UtcNow });

    private Task<long> Insert(string sql, object args) => product.With(services =>
    {
        var db = services.GetRequiredService<Db>();
        return db.Write(() => db.Insert(sql, args));
    });
}
