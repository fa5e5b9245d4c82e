using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRefinement.Contracts;
using ProductOps.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ProductOps.Tests.ValueRefinement.Features;

[ProductTests]
public sealed class FeatureTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_tree_grows_from_product_to_module_to_feature()
    {
        var ops = await Product.As("ops");
        var product = await Make(ops, "products", new { name = "Tree product" });
        var module = await Make(ops, "features", new { productId = product, kind = "module", name = "Mobile" });
        await Make(ops, "features", new { productId = product, kind = "feature", name = "Second", parentId = module });
        await Make(ops, "features", new { productId = product, kind = "feature", name = "First", parentId = module, position = 0 });
        var tree = (await ops.Get($"value-refinement/features/tree?product={product}")).Expect(HttpStatusCode.OK).Json!;
        var children = tree["products"]![0]!["children"]![0]!["children"]!.AsArray();
        Assert.That(children.Select(child => child!["name"]!.GetValue<string>()), Is.EqualTo(new[] { "First", "Second" }));
        var list = (await ops.Get($"value-refinement/features?product={product}&kind=feature&parent={module}&sort=name")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(list["items"]!.AsArray().Select(row => row!["parentName"]!.GetValue<string>()), Is.EqualTo(new[] { "Mobile", "Mobile" }));
    }

    [Test]
    public async Task A_name_is_taken_within_its_product_and_kind_only_and_free_again_after_archiving()
    {
        var pm = await Product.As("pm");
        var one = await Make(pm, "products", new { name = "Names one" });
        var other = await Make(pm, "products", new { name = "Names other" });
        var id = await Make(pm, "features", new { productId = one, kind = "module", name = "Reports" });
        await Make(pm, "features", new { productId = other, kind = "module", name = "Reports" });
        await Make(pm, "features", new { productId = one, kind = "feature", name = "Reports" });
        var again = await pm.Post("value-refinement/features", new { productId = one, kind = "module", name = " ＲＥＰＯＲＴＳ " });
        Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "taken")));
        (await pm.Delete($"value-refinement/features/{id}")).Expect(HttpStatusCode.OK);
        await Make(pm, "features", new { productId = one, kind = "module", name = "Reports" });
        var back = await pm.Patch($"value-refinement/features/{id}", new { archived = false });
        Assert.That(back.Code, Is.EqualTo("taken"));
    }

    [Test]
    public async Task A_node_cannot_be_moved_under_itself_or_into_another_product()
    {
        var ops = await Product.As("ops");
        var one = await Make(ops, "products", new { name = "Move one" });
        var other = await Make(ops, "products", new { name = "Move other" });
        var upper = await Make(ops, "features", new { productId = one, kind = "module", name = "Upper" });
        var lower = await Make(ops, "features", new { productId = one, kind = "module", name = "Lower", parentId = upper });
        var foreign = await Make(ops, "features", new { productId = other, kind = "module", name = "Foreign" });
        var loop = (await ops.Patch($"value-refinement/features/{upper}", new { parentId = lower })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(loop.Pointers, Is.EqualTo(new[] { "/parentId" }));
        (await ops.Patch($"value-refinement/features/{upper}", new { parentId = foreign })).Expect(HttpStatusCode.UnprocessableEntity);
        var top = (await ops.Patch($"value-refinement/features/{lower}", new { parentId = (long?)null })).Expect(HttpStatusCode.OK);
        Assert.That(top.Json!["parent"], Is.Null);
    }

    [Test]
    public async Task A_sales_person_reads_the_tree_and_is_told_who_may_change_it()
    {
        var sales = await Product.As("sales");
        (await sales.Get("value-refinement/products")).Expect(HttpStatusCode.OK);
        var refused = (await sales.Post("value-refinement/products", new { name = "Mine" })).Expect(HttpStatusCode.Forbidden);
        Assert.That(refused.Json!["rule"]!.GetValue<string>(), Is.EqualTo("editFeatures"));
        Assert.That(refused.Json!["instead"]!.GetValue<string>(), Does.Contain("Product manager").IgnoreCase);
    }

    [Test]
    public async Task An_old_version_is_told_what_stands_there_now()
    {
        var ops = await Product.As("ops");
        var id = await Make(ops, "products", new { name = "Versioned" });
        var read = await ops.Get($"value-refinement/products/{id}");
        (await ops.Patch($"value-refinement/products/{id}", new { description = "one" }, ("If-Match", read.Etag))).Expect(HttpStatusCode.OK);
        var stale = (await ops.Patch($"value-refinement/products/{id}", new { description = "two" }, ("If-Match", read.Etag))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.That(stale.Json!["current"]!["description"]!.GetValue<string>(), Is.EqualTo("one"));
    }

    [Test]
    public async Task An_import_finds_modules_by_name_and_makes_the_missing_ones_once()
    {
        var (first, second) = await Product.With(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var directory = services.GetRequiredService<FeatureDirectory>();
            return (await db.Write(() => directory.FindOrCreateModules(["派工调度", " 派工调度 ", "备件库存", ""], CancellationToken.None)),
                await db.Write(() => directory.FindOrCreateModules(["备件库存", "新模块"], CancellationToken.None)));
        });
        Assert.That(first, Has.Count.EqualTo(2));
        Assert.That(second["备件库存"], Is.EqualTo(first["备件库存"]));
        Assert.That(second, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Edits_moves_and_archivings_are_taken_back()
    {
        var ops = await Product.As("ops");
        var product = await Make(ops, "products", new { name = "Taken back" });
        var (one, other) = (await Make(ops, "features", new { productId = product, kind = "module", name = "Here" }), await Make(ops, "features", new { productId = product, kind = "module", name = "There" }));
        var feature = await Make(ops, "features", new { productId = product, kind = "feature", name = "Moved", parentId = one, description = "As it was" });
        foreach (var (path, change) in new (string, object?)[]
        {
            ($"features/{feature}", new { name = "Renamed", description = "Other", parentId = other, position = 7 }),
            ($"features/{feature}", null),
            ($"products/{product}", new { name = "Renamed", description = "New" }),
            ($"products/{product}", null),
        })
        {
            var before = (await ops.Get("value-refinement/" + path)).Facts;
            var changed = change is null ? await ops.Delete("value-refinement/" + path) : await ops.Patch("value-refinement/" + path, change);
            Assert.That(changed.Expect(HttpStatusCode.OK).Facts, Is.Not.EqualTo(before));
            (await ops.Undo(changed)).Expect(HttpStatusCode.OK);
            Assert.That((await ops.Get("value-refinement/" + path)).Facts, Is.EqualTo(before), path);
        }
    }

    [Test]
    public async Task What_happened_to_a_product_and_a_feature_is_told_the_newest_first()
    {
        var (ops, sales) = (await Product.As("ops"), await Product.As("sales"));
        var product = await Make(ops, "products", new { name = "With a past" });
        var module = await Make(ops, "features", new { productId = product, kind = "module", name = "Above" });
        var feature = await Make(ops, "features", new { productId = product, kind = "feature", name = "Young" });
        (await ops.Patch($"value-refinement/products/{product}", new { description = "Told" })).Expect(HttpStatusCode.OK);
        (await ops.Patch($"value-refinement/features/{feature}", new { name = "Old", parentId = module })).Expect(HttpStatusCode.OK);
        var archived = (await ops.Delete($"value-refinement/features/{feature}")).Expect(HttpStatusCode.OK);
        (await ops.Undo(archived)).Expect(HttpStatusCode.OK);

        var ofProduct = (await sales.Get($"value-refinement/products/{product}/history")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(ofProduct.Select(entry => entry!["action"]!.GetValue<string>()), Is.EqualTo(new[] { "edited", "created" }));
        Assert.That(Change(ofProduct[0]!, "description")["to"]!.GetValue<string>(), Is.EqualTo("Told"));
        var ofFeature = (await sales.Get($"value-refinement/features/{feature}/history")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(ofFeature.Select(entry => entry!["action"]!.GetValue<string>()), Does.Contain("archived").And.Contain("created"));
        Assert.That(ofFeature.Single(entry => entry!["action"]!.GetValue<string>() == "archived")!["undone"]!.GetValue<bool>(), Is.True);
        var edited = ofFeature.Single(entry => entry!["action"]!.GetValue<string>() == "edited")!;
        Assert.That((Change(edited, "name")["from"]!.GetValue<string>(), Change(edited, "parent")["to"]!["name"]!.GetValue<string>()), Is.EqualTo(("Young", "Above")));
        Assert.That(edited["by"]!["name"]!.GetValue<string>(), Is.Not.Empty);
        (await ops.Get("value-refinement/features/987654321/history")).Expect(HttpStatusCode.NotFound);
        (await ops.Get("value-refinement/products/987654321/history")).Expect(HttpStatusCode.NotFound);

        static System.Text.Json.Nodes.JsonNode Change(System.Text.Json.Nodes.JsonNode entry, string field) => entry["changes"]!.AsArray().Single(change => change!["field"]!.GetValue<string>() == field)!;
    }

    [Test]
    public async Task A_move_is_not_taken_back_into_a_module_that_has_gone()
    {
        var ops = await Product.As("ops");
        var product = await Make(ops, "products", new { name = "Gone meanwhile" });
        var module = await Make(ops, "features", new { productId = product, kind = "module", name = "Gone" });
        var feature = await Make(ops, "features", new { productId = product, kind = "feature", name = "Stays", parentId = module });
        var moved = (await ops.Patch($"value-refinement/features/{feature}", new { parentId = (long?)null })).Expect(HttpStatusCode.OK);
        (await ops.Delete($"value-refinement/features/{module}")).Expect(HttpStatusCode.OK);
        Assert.That((await ops.Undo(moved)).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/parentId" }));
    }

    private static async Task<long> Make(ApiClient client, string what, object body) =>
        (await client.Post($"value-refinement/{what}", body)).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
}
