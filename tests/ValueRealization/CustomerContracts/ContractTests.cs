using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.CustomerContracts;

/// <summary>Contracts, what they license, and what they make of the customer's money and renewal.</summary>
[ProductTests]
public sealed class ContractTests(Engine engine) : ProductFixture(engine)
{
    private const string Path = "value-realization/contracts";

    [Test]
    public async Task Money_and_renewal_of_a_customer_come_from_the_contracts_that_run()
    {
        var cs = await Product.As("cs");
        var customer = await Customer(cs, "Rolled up", revenue: 1m);
        var main = (await Make(cs, customer, "Main", Day(-100), Day(50), 800_000m)).Headers["Location"];
        await Make(cs, customer, "Monthly", Day(-10), Day(90), 5_000m, per: "month");
        await Make(cs, customer, "Once", Day(-10), null, 70_000m, per: "once");
        await Make(cs, customer, "Not yet", Day(10), Day(20), 1_000_000m);
        await Make(cs, customer, "Dollars", Day(-10), Day(400), 100m, currency: "USD");
        await Expect(cs, customer, 860_000m, Day(50), 5);

        (await cs.Patch(main, new { status = "terminated" })).Expect(HttpStatusCode.OK);
        await Expect(cs, customer, 60_000m, Day(90), 5);
        var gone = (await cs.Delete(main)).Expect(HttpStatusCode.OK);
        (await cs.Post("undo", new { changeId = long.Parse(gone.Headers["Change-Id"]) })).Expect(HttpStatusCode.OK);
        (await cs.Patch(main, new { status = "active" })).Expect(HttpStatusCode.OK);
        await Expect(cs, customer, 860_000m, Day(50), 5);
        var typed = (await cs.Patch($"value-realization/customers/{customer}", new { recurringRevenue = 5m })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(typed.Pointers, Is.EqualTo(new[] { "/recurringRevenue" }));
        (await cs.Patch($"value-realization/customers/{customer}", new { industry = "Lifts", recurringRevenue = 860_000m })).Expect(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_contract_that_another_one_follows_is_no_renewal_any_more()
    {
        var cs = await Product.As("cs");
        var customer = await Customer(cs, "Followed");
        var first = (await Make(cs, customer, "Year one", Day(-300), Day(30), 10m)).Json!["id"]!.GetValue<long>();
        await Expect(cs, customer, 10m, Day(30), 1);
        (await cs.Post(Path, new { customerId = customer, name = "Year two", startsOn = Day(31), endsOn = Day(396), amount = 12m, followsId = first })).Expect(HttpStatusCode.Created);
        await Expect(cs, customer, 10m, null, 2);
    }

    [Test]
    public async Task What_customers_pay_moves_the_scores_of_what_they_ask_for()
    {
        var cs = await Product.As("cs");
        var customer = await Customer(cs, "Weighs");
        var requirement = (await cs.Post("value-delivery/requirements", new { title = "Weigh me", voices = new[] { new { customerId = customer } } })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var before = await Score(cs, requirement);
        await Make(cs, customer, "Heavy", Day(-10), Day(20), 2_000_000m);
        Assert.That(await Score(cs, requirement), Is.GreaterThan(before));
    }

    [Test]
    public async Task Licences_say_what_and_how_much_and_find_their_contracts()
    {
        var ops = await Product.As("ops");
        var product = (await ops.Post("value-refinement/products", new { name = "Licensed product" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var feature = (await ops.Post("value-refinement/features", new { productId = product, kind = "feature", name = "Dispatch board" })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
        var customer = await Customer(ops, "Licensee");
        var made = (await ops.Post(Path, new { customerId = customer, name = "With licences", startsOn = Day(0), amount = 1m, licences = new object[] { new { featureId = feature, quantity = 96, unit = "users" }, new { name = "Something else" } } })).Expect(HttpStatusCode.Created).Json!;
        Assert.That(made["licences"]!.AsArray().Select(line => (line!["name"]!.GetValue<string>(), line["quantity"]?.GetValue<long>())), Is.EqualTo(new (string, long?)[] { ("Dispatch board", 96), ("Something else", null) }));
        Assert.That((await ops.Get($"{Path}?feature={feature}")).Json!["items"]!.AsArray(), Has.Count.EqualTo(1));
        var refused = (await ops.Post(Path, new { customerId = customer, name = "Bad", startsOn = Day(5), endsOn = Day(1), amount = -1m, licences = new object[] { new { quantity = 0 } } })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.That(refused.Pointers, Does.Contain("/amount").And.Contain("/licences/0/name").And.Contain("/licences/0/quantity"));
        Assert.That((await ops.Post(Path, new { customerId = customer, name = "Backwards", startsOn = Day(5), endsOn = Day(1) })).Expect(HttpStatusCode.UnprocessableEntity).Pointers, Is.EqualTo(new[] { "/endsOn" }));
    }

    [Test]
    public async Task A_contracts_number_is_its_own()
    {
        var cs = await Product.As("cs");
        var customer = await Customer(cs, "Numbered");
        (await cs.Post(Path, new { customerId = customer, externalId = "K-1", name = "First", startsOn = Day(0) })).Expect(HttpStatusCode.Created);
        Assert.That((await cs.Post(Path, new { customerId = customer, externalId = "k-1", name = "Second", startsOn = Day(0) })).Expect(HttpStatusCode.Conflict).Pointers, Is.EqualTo(new[] { "/externalId" }));
    }

    [Test]
    public async Task A_file_of_contracts_is_brought_twice_changed_and_taken_back()
    {
        var ops = await Product.As("ops");
        var import = new ImportClient(ops, "contracts");
        var file = $"合同编号,客户名称,合同名称,开始日期,结束日期,年合同额,套餐,席位\r\nF-1,文件客户,主合同,{Day(-10)},{Day(100)},12万,专业版,20\r\nF-2,文件客户,加购,{Day(-10)},{Day(200)},\"30,000\",,\r\nF-3,文件客户,坏行,{Day(10)},{Day(1)},1,,\r\n";
        var done = await import.Import(file);
        Assert.That((ImportClient.Counts(done)["create"], ImportClient.Counts(done)["fail"]), Is.EqualTo((2, 1)));
        var customer = (await ops.Get("value-realization/customers?name=文件客户")).Json!["items"]![0]!;
        Assert.That((customer["recurringRevenue"]!.GetValue<decimal>(), customer["contracts"]!.GetValue<int>()), Is.EqualTo((150_000m, 2)));
        Assert.That(ImportClient.Counts(await import.Import(file))["unchanged"], Is.EqualTo(2));
        var changed = await import.Import(file.Replace("12万", "20万", StringComparison.Ordinal));
        Assert.That(ImportClient.Counts(changed)["update"], Is.EqualTo(1));
        Assert.That(await Revenue(ops), Is.EqualTo(230_000m));
        await import.Undo(changed);
        Assert.That(await Revenue(ops), Is.EqualTo(150_000m));
        await import.Undo(done);
        Assert.That((await ops.Get("value-realization/contracts?externalId=F-2")).Json!["items"]!.AsArray(), Is.Empty);

        static async Task<decimal> Revenue(ApiClient ops) => (await ops.Get("value-realization/customers?name=文件客户")).Json!["items"]![0]!["recurringRevenue"]!.GetValue<decimal>();
    }

    private static async Task<Answer> Make(ApiClient caller, long customerId, string name, string startsOn, string? endsOn, decimal amount, string per = "year", string currency = "CNY") =>
        (await caller.Post(Path, new { customerId, name, startsOn, endsOn, amount, per, currency })).Expect(HttpStatusCode.Created);

    private static async Task Expect(ApiClient caller, long id, decimal revenue, string? renewsOn, int contracts)
    {
        var customer = (await caller.Get($"value-realization/customers/{id}")).Expect(HttpStatusCode.OK).Json!;
        Assert.That((customer["recurringRevenue"]!.GetValue<decimal>(), customer["renewsOn"]?.GetValue<string>(), customer["contracts"]!.GetValue<int>()), Is.EqualTo((revenue, renewsOn, contracts)));
    }

    private static async Task<double> Score(ApiClient caller, long id) => (await caller.Get($"value-delivery/requirements/{id}")).Expect(HttpStatusCode.OK).Json!["score"]!.GetValue<double>();

    private string Day(int days) => DateOnly.FromDateTime(Product.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd");

    private static async Task<long> Customer(ApiClient caller, string name, decimal? revenue = null) =>
        (await caller.Post("value-realization/customers", new { name, recurringRevenue = revenue })).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
}
