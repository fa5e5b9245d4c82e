using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Customers;

[ProductTests]
public sealed class CustomerTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_customer_is_kept_with_money_tier_and_renewal()
    {
        var cs = await Product.As("cs");
        var made = (await cs.Post("value-realization/customers", new { externalId = "A-100", name = "示例设备有限公司", region = "华东", tier = "key", strategy = "invest", recurringRevenue = 860000.50m, currency = "CNY", renewsOn = "2026-09-18" })).Expect(HttpStatusCode.Created);
        var read = (await cs.Get(made.Headers["Location"])).Expect(HttpStatusCode.OK).Json!;
        Assert.That(read["recurringRevenue"]!.GetValue<decimal>(), Is.EqualTo(860000.50m));
        Assert.That((read["tier"]!.GetValue<string>(), read["renewsOn"]!.GetValue<string>(), read["requirements"]!.GetValue<long>()), Is.EqualTo(("key", "2026-09-18", 0L)));
        var cleared = (await cs.Patch(made.Headers["Location"], new { tier = (string?)null, renewsOn = "2027-09-18" })).Expect(HttpStatusCode.OK).Json!;
        Assert.That((cleared["tier"], cleared["renewsOn"]!.GetValue<string>(), cleared["region"]!.GetValue<string>()), Is.EqualTo(((object?)null, "2027-09-18", "华东")));
    }

    [Test]
    public async Task The_list_filters_by_region_tier_and_renewal_and_sorts_by_money()
    {
        var sales = await Product.As("sales");
        foreach (var (name, money, renews) in new[] { ("List A", 10m, "2030-01-10"), ("List B", 30m, "2030-02-10"), ("List C", 20m, "2030-03-10") })
            (await sales.Post("value-realization/customers", new { name, region = "List region", tier = "standard", recurringRevenue = money, renewsOn = renews })).Expect(HttpStatusCode.Created);
        var rows = (await sales.Get("value-realization/customers?region=LIST%20REGION&tier=standard&renewsOn.to=2030-02-28&sort=-recurringRevenue&withTotal=true")).Expect(HttpStatusCode.OK).Json!;
        Assert.That(rows["items"]!.AsArray().Select(row => row!["name"]!.GetValue<string>()), Is.EqualTo(new[] { "List B", "List A" }));
        Assert.That(rows["total"]!.GetValue<long>(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_external_id_belongs_to_one_customer_and_a_name_may_be_shared()
    {
        var ops = await Product.As("ops");
        (await ops.Post("value-realization/customers", new { name = "Twin", externalId = "X-1" })).Expect(HttpStatusCode.Created);
        (await ops.Post("value-realization/customers", new { name = "Twin", externalId = "X-2" })).Expect(HttpStatusCode.Created);
        var taken = (await ops.Post("value-realization/customers", new { name = "Other", externalId = " x-1" })).Expect(HttpStatusCode.Conflict);
        Assert.That((taken.Code, taken.Pointers[0]), Is.EqualTo(("taken", "/externalId")));
    }

    [Test]
    public async Task Bad_fields_are_named_together()
    {
        var ops = await Product.As("ops");
        var refused = (await ops.Post("value-realization/customers", new { name = "", currency = "rmb", recurringRevenue = -1 })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(refused.Pointers, Is.EquivalentTo(new[] { "/name", "/currency", "/recurringRevenue" }));
        var owner = (await ops.Post("value-realization/customers", new { name = "Owned", ownerId = 999_999 })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(owner.Pointers, Is.EqualTo(new[] { "/ownerId" }));
    }

    [Test]
    public async Task An_archived_customer_leaves_the_list_and_comes_back()
    {
        var cs = await Product.As("cs");
        var at = (await cs.Post("value-realization/customers", new { name = "Gone and back" })).Expect(HttpStatusCode.Created).Headers["Location"];
        (await cs.Delete(at)).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Delete(at)).Code, Is.EqualTo("alreadyArchived"));
        Assert.That((await cs.Get("value-realization/customers?name=Gone%20and%20back")).Json!["items"]!.AsArray(), Is.Empty);
        (await cs.Patch(at, new { archived = false })).Expect(HttpStatusCode.OK);
        Assert.That((await cs.Get("value-realization/customers?name=Gone%20and%20back")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_product_manager_reads_customers_and_is_told_who_keeps_them()
    {
        var pm = await Product.As("pm");
        (await pm.Get("value-realization/customers")).Expect(HttpStatusCode.OK);
        Assert.That((await pm.Post("value-realization/customers", new { name = "No" })).Expect(HttpStatusCode.Forbidden).Json!["rule"]!.GetValue<string>(), Is.EqualTo("editCustomers"));
    }

    [Test]
    public async Task An_import_finds_customers_by_name_or_external_id_and_makes_the_missing_ones_once()
    {
        var ops = await Product.As("ops");
        var known = (await ops.Post("value-realization/customers", new { name = "Known Works", externalId = "K-7" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var names = Enumerable.Range(0, 300).Select(i => $"虚构客户 {i % 150}").Concat(["KNOWN works", "k-7", "  "]).ToList();
        var (first, second) = await Product.With(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var directory = services.GetRequiredService<CustomerDirectory>();
            return (await db.Write(() => directory.FindOrCreate(names, CancellationToken.None, name => name.StartsWith('虚') ? "华北" : null)), await directory.Find(names, CancellationToken.None));
        });
        Assert.That(first, Has.Count.EqualTo(152));
        Assert.That((first[CustomerDirectory.KeyOf("Known Works")], first["k-7"]), Is.EqualTo((known, known)));
        Assert.That(second, Is.EquivalentTo(first));
        Assert.That((await ops.Get("value-realization/customers?region=华北&withTotal=true&limit=1")).Json!["total"]!.GetValue<long>(), Is.EqualTo(150));
    }
}
