using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.House;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>Usage brought as files.</summary>
[ProductTests]
public sealed class ImportUsageTests(Engine engine) : ProductFixture(engine)
{
    private Tracking tracking = null!;

    protected override void Configure(Product product) => tracking = new Tracking(product);

    [Test]
    public async Task A_file_counts_once_leaves_out_what_cannot_be_read_and_can_be_taken_back()
    {
        await tracking.Customer("FILE");
        await tracking.Batch(Tracking.Track("tracked", "ann", "FILE", "From a file", Tracking.Day(-1)));
        var before = await Totals();
        var import = new ImportClient(await Product.As("ops"), "usage");
        const string File = "事件编号,客户编号,事件名称,使用日期,用户,次数,产出\n1,FILE,From a file,2026-01-05,ann,3,1\n2,FILE,From a file,2026-01-05,ben,1,\n3,FILE,,2026-01-05,ben,1,\n4,FILE,From a file,nonsense,ben,1,\n";
        var done = await import.Import(File, "usage.csv");
        Assert.That(ImportClient.Counts(done), Is.EqualTo(new Dictionary<string, int> { ["create"] = 2, ["fail"] = 2 }));
        Assert.That(await Totals(), Is.EqualTo((before.Events + 2, before.Uses + 4)));
        Assert.That(ImportClient.Counts(await import.Import(File, "again.csv"))["unchanged"], Is.EqualTo(2));
        // The same ids with other words beside them are the same events.
        await import.Import("ID,Customer,Event,Date,User,Count,Note\n1,FILE,From a file,2026-01-05,ann,3,other\n", "other.csv");
        Assert.That(await Totals(), Is.EqualTo((before.Events + 2, before.Uses + 4)));
        await tracking.EqualsARecount();
        await import.Undo(done);
        Assert.That(await Totals(), Is.EqualTo(before));
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task A_public_set_of_25_000_events_comes_in_whole_once_and_its_contradictions_are_shown()
    {
        var folder = Path.Combine(Source.NeedSampleData(), "usage");
        var reference = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "REFERENCE.json")))!;
        var ops = await Product.As("ops");
        var before = await Totals();
        var usage = new ImportClient(ops, "usage");
        // Usage first: whose it is shows only when the contracts come.
        var file = await File.ReadAllBytesAsync(Path.Combine(folder, "ravenstack_feature_usage.csv"));
        await new ImportClient(ops, "customers").Import(await File.ReadAllBytesAsync(Path.Combine(folder, "ravenstack_accounts.csv")), "accounts.csv");
        await new ImportClient(ops, "contracts").Import(await File.ReadAllBytesAsync(Path.Combine(folder, "ravenstack_subscriptions.csv")), "subscriptions.csv");
        Assert.That(ImportClient.Counts(await usage.Import(file, "usage.csv")), Is.EqualTo(new Dictionary<string, int> { ["create"] = 25_000 }));
        Assert.That(ImportClient.Counts(await usage.Import(file, "usage.csv")), Is.EqualTo(new Dictionary<string, int> { ["unchanged"] = 25_000 }));

        var total = reference["usage_total"]!;
        Assert.That(await Totals(), Is.EqualTo((before.Events + 25_000, before.Uses + total["count"]!.GetValue<long>())));
        var features = (await ops.Get($"{Tracking.Path}/summary?by=feature&from=2023-01-01&to=2024-12-31&limit=200&sort=-uses")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(features, Has.Count.EqualTo(total["features"]!.GetValue<int>()));
        Assert.That(features.Take(5).Select(row => (row!["eventName"]!.GetValue<string>(), row["uses"]!.GetValue<long>())), Is.EqualTo(reference["top_features"]!.AsObject().Select(pair => (pair.Key, pair.Value!.GetValue<long>()))));
        Assert.That(features.Sum(row => row!["errors"]!.GetValue<long>()), Is.EqualTo(total["errors"]!.GetValue<long>()));
        Assert.That(await tracking.Rows("SELECT CAST(SUM(seconds) AS TEXT) FROM realization_usage_customer_day WHERE day <= '2024-12-31'"), Is.EqualTo(new[] { total["secs"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture) }));
        foreach (var (month, accounts) in reference["active_accounts_by_month"]!.AsObject().Take(4))
            Assert.That(await tracking.Rows($"SELECT CAST(COUNT(DISTINCT customer_key) AS TEXT) FROM realization_usage_customer_day WHERE day LIKE '{month}-%'"), Is.EqualTo(new[] { accounts!.ToJsonString() }), month);

        var checks = (await ops.Get($"{Tracking.Path}/data-quality")).Expect(HttpStatusCode.OK).Json!["checks"]!.AsArray().ToDictionary(check => check!["check"]!.GetValue<string>(), check => check!["found"]!.GetValue<long>());
        Assert.That((checks["reusedIds"], checks["beforeContract"], checks["afterContract"]), Is.EqualTo((reference["dup_usage_id_rows"]!.GetValue<long>(), reference["usage_before_sub_start"]!.GetValue<long>(), reference["usage_after_sub_end"]!.GetValue<long>())));
        Assert.That(checks["flagsDisagree"], Is.GreaterThan(0));

        // The list of accounts says who has left; the departures say so too, of others.
        Assert.That(ImportClient.Counts(await new ImportClient(ops, "departures").Import(await File.ReadAllBytesAsync(Path.Combine(folder, "ravenstack_churn_events.csv")), "churn_events.csv")), Is.EqualTo(new Dictionary<string, int> { ["create"] = reference["rows"]!["churn_events"]!.GetValue<int>() }));
        var flags = (await ops.Get($"{Tracking.Path}/data-quality")).Expect(HttpStatusCode.OK).Json!["checks"]!.AsArray().ToDictionary(check => check!["check"]!.GetValue<string>(), check => check!["found"]!.GetValue<long>());
        var mismatch = reference["flag_vs_event_mismatch"]!;
        Assert.That((flags["leftWithoutDeparture"], flags["departedButNotMarked"]), Is.EqualTo((mismatch["flag_true_no_event"]!.GetValue<long>(), mismatch["event_but_flag_false"]!.GetValue<long>())));
        Assert.That((await ops.Get($"{Tracking.Path}/flag-contradictions?finding=leftWithoutDeparture&finding=departedButNotMarked&withTotal=true&limit=1")).Json!["total"]!.GetValue<long>(), Is.EqualTo(312));

        // Both versions of an event under a reused id can be read.
        var kept = (await ops.Get($"{Tracking.Path}/kept-events?reason=reusedId&limit=200")).Json!["items"]!.AsArray();
        Assert.That(kept, Has.Count.EqualTo(21));
        var versions = (await ops.Get($"{Tracking.Path}/kept-events/{kept[0]!["id"]}")).Expect(HttpStatusCode.OK).Json!["versions"]!.AsArray();
        Assert.That(versions, Has.Count.EqualTo(2));
        Assert.That(versions[0]!.ToJsonString(), Is.Not.EqualTo(versions[1]!.ToJsonString()));
        foreach (var check in new[] { "reusedIds", "beforeContract", "afterContract" })
            Assert.That((await ops.Get($"{Tracking.Path}/data-quality/{check}/days")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray().Sum(day => day!["found"]!.GetValue<long>()), Is.EqualTo(checks[check]), check);
        Assert.That((await ops.Get($"{Tracking.Path}/imported-events?finding=afterContract&withTotal=true&limit=1")).Json!["total"]!.GetValue<long>(), Is.EqualTo(checks["afterContract"]));
        await tracking.EqualsARecount();
    }

    [Test]
    public async Task Use_of_a_contract_that_is_not_there_yet_goes_to_its_customer_when_it_comes()
    {
        var ops = await Product.As("ops");
        var import = new ImportClient(ops, "usage");
        await import.Import("Usage ID,Subscription ID,Usage date,Feature name,Usage count\nx1,S-LATER,2026-02-03,Later,7\n", "usage.csv");
        var customer = await tracking.Customer("LATER-OWNER");
        (await ops.Post("value-realization/contracts", new { customerId = customer, externalId = "S-LATER", name = "Later", startsOn = "2026-01-01" })).Expect(HttpStatusCode.Created);
        await Product.With(async services =>
        {
            foreach (var schedule in Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetServices<ProductOps.Api.Shared.Operations.Schedule>(services).Where(schedule => schedule.Name == "usage.upkeep")) await schedule.Run(DateTime.UtcNow, CancellationToken.None);
            return true;
        });
        Assert.That(await tracking.Rows("SELECT uses || '' FROM realization_usage_customer_day WHERE customer_key = @Customer", new { Customer = customer }), Is.EqualTo(new[] { "7" }));
    }

    private async Task<(long Events, long Uses)> Totals()
    {
        var row = (await tracking.Rows("SELECT COALESCE(SUM(events), 0) || ' ' || COALESCE(SUM(uses), 0) FROM realization_usage_customer_day")).Single().Split(' ');
        return (long.Parse(row[0], CultureInfo.InvariantCulture), long.Parse(row[1], CultureInfo.InvariantCulture));
    }
}
