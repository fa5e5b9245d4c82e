using System.Globalization;
using System.Net;
using System.Text;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRealization.Health;
using ProductOps.Tests.House;
using ProductOps.Tests.Platform.Imports;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Health;

/// <summary>A public table of 3,510 subscribers of whom some have left, brought as a customers' file: the rule for such tables, set by hand, ranks who leaves.</summary>
[ProductTests]
public sealed class HealthOnChurnTests(Engine engine) : ProductFixture(engine)
{
    private const double Goal = 0.83;

    [Test]
    public async Task The_rule_for_subscribers_ranks_those_who_leave_below_those_who_stay()
    {
        var file = await File.ReadAllBytesAsync(Path.Combine(Source.NeedSampleData(), "churn", "Telco-Customer-Churn.csv"));
        var ops = await Product.As("ops");
        var import = new ImportClient(ops, "customers");
        var uploaded = (await import.Upload(file, "Telco-Customer-Churn.csv")).Expect(HttpStatusCode.Created).Json!;
        // The table knows its customers by number only: that is their name.
        (await ops.Patch($"imports/{uploaded["id"]}", new { columns = new Dictionary<string, string?> { ["customerID"] = "name" } })).Expect(HttpStatusCode.OK);
        Assert.That(ImportClient.Counts(await import.Run(uploaded)), Is.EqualTo(new Dictionary<string, int> { ["create"] = 3510 }));

        var health = new HealthClient(Product, ops);
        await health.Set(HealthRule.Subscribers);
        var left = Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(',')).ToDictionary(cells => cells[0], cells => cells[^1] == "Yes");
        var scored = new List<(bool HasLeft, int Score)>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await ops.Get($"value-realization/customers?limit=200{(cursor.Length == 0 ? "" : "&cursor=" + cursor)}")).Expect(HttpStatusCode.OK).Json!;
            scored.AddRange(page["items"]!.AsArray().Select(row => (left[row!["name"]!.GetValue<string>()], row["health"]!["score"]!.GetValue<int>())));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        Assert.That((scored.Count, scored.Count(customer => customer.HasLeft)), Is.EqualTo((3510, 932)));
        var auc = Auc(scored);
        await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"AUC {auc:0.0000}"));
        Assert.That(auc, Is.GreaterThanOrEqualTo(Goal));
    }

    // How often one who has left scores below one who has stayed; the same score is half.
    private static double Auc(IReadOnlyList<(bool HasLeft, int Score)> customers)
    {
        var stayed = customers.Where(customer => !customer.HasLeft).GroupBy(customer => customer.Score).ToDictionary(group => group.Key, group => group.Count());
        var total = stayed.Values.Sum();
        return customers.Where(customer => customer.HasLeft).Average(gone => stayed.Sum(pair => pair.Key > gone.Score ? pair.Value : pair.Key == gone.Score ? pair.Value / 2.0 : 0) / total);
    }
}
