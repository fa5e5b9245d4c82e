using System.Globalization;
using System.Net;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.House;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.CustomerContracts;

/// <summary>A public set of 500 accounts and their 5,000 subscriptions, brought as its files are.</summary>
[ProductTests]
public sealed class SubscriptionSampleTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task Accounts_and_subscriptions_come_in_by_guess_once_however_often_they_are_brought()
    {
        var folder = Path.Combine(Source.NeedSampleData(), "usage");
        var (accounts, subscriptions) = (await File.ReadAllBytesAsync(Path.Combine(folder, "ravenstack_accounts.csv")), await File.ReadAllBytesAsync(Path.Combine(folder, "ravenstack_subscriptions.csv")));
        var ops = await Product.As("ops");
        var (customers, contracts) = (new ImportClient(ops, "customers"), new ImportClient(ops, "contracts"));
        Assert.That(ImportClient.Counts(await customers.Import(accounts, "accounts.csv")), Is.EqualTo(new Dictionary<string, int> { ["create"] = 500 }));
        Assert.That(ImportClient.Counts(await contracts.Import(subscriptions, "subscriptions.csv")), Is.EqualTo(new Dictionary<string, int> { ["create"] = 5000 }));
        Assert.That(ImportClient.Counts(await contracts.Import(subscriptions, "subscriptions.csv")), Is.EqualTo(new Dictionary<string, int> { ["unchanged"] = 5000 }));
        Assert.That(await Total(ops, "customers"), Is.EqualTo(500));
        Assert.That(await Total(ops, "contracts"), Is.EqualTo(5000));

        // One subscription, field by field, and its account's money against the file itself.
        var row = (await ops.Get("value-realization/contracts?externalId=S-8cec59")).Expect(HttpStatusCode.OK).Json!["items"]![0]!;
        Assert.That((row["startsOn"]!.GetValue<string>(), row["endsOn"]!.GetValue<string>(), row["yearlyAmount"]!.GetValue<decimal>(), row["renewsByItself"]!.GetValue<bool>()), Is.EqualTo(("2023-12-23", "2024-04-12", 33_432m, true)));
        Assert.That((row["licences"]![0]!["name"]!.GetValue<string>(), row["licences"]![0]!["quantity"]!.GetValue<long>(), row["extra"]!["billing_frequency"]!.GetValue<string>()), Is.EqualTo(("Enterprise", 14L, "monthly")));
        var account = (await ops.Get($"value-realization/customers/{row["customerId"]}")).Json!;
        Assert.That(account["externalId"]!.GetValue<string>(), Is.EqualTo("A-3c1a3f"));
        Assert.That(account["recurringRevenue"]!.GetValue<decimal>(), Is.EqualTo(Running(subscriptions, "A-3c1a3f", DateOnly.FromDateTime(Product.Clock.GetUtcNow().UtcDateTime))));
    }

    private static decimal Running(byte[] file, string account, DateOnly today) => System.Text.Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))
        .Where(cells => cells[1] == account && cells[8] == "FALSE" && Day(cells[2]) <= today && (cells[3].Length == 0 || Day(cells[3]) >= today))
        .Sum(cells => decimal.Parse(cells[7], CultureInfo.InvariantCulture));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static async Task<long> Total(ApiClient caller, string list) => (await caller.Get($"value-realization/{list}?withTotal=true&limit=1")).Json!["total"]!.GetValue<long>();
}
