using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.ValueRealization.Health;
using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Measures;

/// <summary>
/// Does the health score, set by hand, rank who leaves? A public table of subscribers is brought as a customers' file and scored by the rule for such tables. And what it costs:
/// scoring 5,000 customers with eight weeks of use each, and trying another rule on them.
/// </summary>
public static class Health
{
    private const string Rule = "/api/v1/value-realization/health-rule";
    private const double Goal = 0.83;

    /// <summary>Measures.</summary>
    public static async Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var file = PoolDatabase.Copy(settings, settings.Sizes.Min());
        try
        {
            var customers = Use(file);
            using var product = ServerProcess.Product(settings, file);
            using var http = new HttpClient { BaseAddress = product.Address, Timeout = TimeSpan.FromMinutes(10) };
            http.DefaultRequestHeaders.Add("Cookie", "productops_session=" + PoolDatabase.Token);
            http.DefaultRequestHeaders.Add("X-CSRF-Token", PoolDatabase.AntiforgeryToken);
            http.DefaultRequestHeaders.Add("If-Match", "*");
            var before = product.ProcessorTime;
            var scored = await Set(http, HealthRule.Default with { AlarmFall = 20 });
            var processor = (product.ProcessorTime - before) / 1000;
            // Once before, so that what is measured is not the first time ever.
            await Turn.Take(product, 1, settings.Turn, _ => Requests.PostPath(Rule + "/preview", JsonSerializer.Serialize(HealthRule.Default, Json.Options)));
            var preview = await Turn.Take(product, 1, settings.Turn, _ => Requests.PostPath(Rule + "/preview", JsonSerializer.Serialize(HealthRule.Default, Json.Options)));
            var page = await Turn.Take(product, 1, settings.Turn, number => Requests.GetPath(string.Create(CultureInfo.InvariantCulture, $"/api/v1/value-realization/customers/{1 + number * 7919L % customers}/health")));
            List<Result> results =
            [
                Result.AtMost($"health of {customers:N0} customers counted", processor, "cpu s", 5, ("took s", scored)),
                Result.AtMost($"another health rule tried on {customers:N0} customers", preview.Processor, "cpu ms", 300, ("p50 ms", preview.Quantile(0.5))),
                Result.AtMost("a customer's health explained", page.Processor, "cpu ms", 2, ("p50 ms", page.Quantile(0.5)), ("p95 ms", page.Quantile(0.95))),
            ];
            if (await Leavers(settings, http) is { } ranked) results.Insert(0, ranked);
            return results;
        }
        finally
        {
            PoolDatabase.Delete(file);
        }
    }

    private static async Task<Result?> Leavers(SuiteSettings settings, HttpClient http)
    {
        var path = Path.Combine(settings.Root, "..", "shared", "data", "churn", "Telco-Customer-Churn.csv");
        if (!File.Exists(path))
        {
            Console.WriteLine("health, who leaves: left out, there is no ../shared/data/churn");
            return null;
        }

        var table = await File.ReadAllBytesAsync(path);
        using var form = new MultipartFormDataContent { { new StringContent("customers"), "kind" }, { new ByteArrayContent(table), "file", "Telco-Customer-Churn.csv" } };
        var import = $"/api/v1/imports/{(await Read(await http.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form)))["id"]}";
        // The table knows its customers by number only: that is their name.
        await Read(await http.PatchAsJsonAsync(new Uri(import, UriKind.Relative), new { columns = new Dictionary<string, string> { ["customerID"] = "name" } }));
        await End(http, await Read(await http.PostAsync(new Uri(import + "/run", UriKind.Relative), null)));
        await Set(http, HealthRule.Subscribers);
        var left = Encoding.UTF8.GetString(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(',')).ToDictionary(cells => cells[0], cells => cells[^1] == "Yes", StringComparer.Ordinal);
        var scores = new List<(bool HasLeft, int Score)>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await Read(await http.GetAsync(new Uri($"/api/v1/value-realization/customers?limit=200{(cursor.Length == 0 ? "" : "&cursor=" + cursor)}", UriKind.Relative)));
            foreach (var row in page["items"]!.AsArray())
                if (left.TryGetValue(row!["name"]!.GetValue<string>(), out var gone) && row["health"] is { } health) scores.Add((gone, health["score"]!.GetValue<int>()));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        return Result.AtLeast("health ranks who leaves", Auc(scores), "AUC", Goal, ("customers", scores.Count), ("left", scores.Count(customer => customer.HasLeft)));
    }

    // How often one who has left scores below one who has stayed; the same score is half.
    private static double Auc(List<(bool HasLeft, int Score)> customers)
    {
        var stayed = customers.Where(customer => !customer.HasLeft).GroupBy(customer => customer.Score).ToDictionary(group => group.Key, group => group.Count());
        var total = stayed.Values.Sum();
        return customers.Where(customer => customer.HasLeft).Average(gone => stayed.Sum(pair => pair.Key > gone.Score ? pair.Value : pair.Key == gone.Score ? pair.Value / 2.0 : 0) / total);
    }

    // Sets a rule, and answers how long the job took that scores everybody by it.
    private static async Task<double> Set(HttpClient http, HealthRule rule)
    {
        var started = Stopwatch.GetTimestamp();
        var set = await Read(await http.PutAsync(new Uri(Rule, UriKind.Relative), new StringContent(JsonSerializer.Serialize(rule, Json.Options), Encoding.UTF8, "application/json")));
        await End(http, new JsonObject { ["id"] = set["jobId"]!.GetValue<long>() });
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task End(HttpClient http, JsonNode job)
    {
        var address = new Uri($"/api/v1/jobs/{job["id"]!.GetValue<long>()}", UriKind.Relative);
        string state;
        do
        {
            await Task.Delay(20);
            job = await Read(await http.GetAsync(address));
            state = job["state"]!.GetValue<string>();
        }
        while (state is "queued" or "running");
        if (state != "done") throw new InvalidOperationException("The job ended as " + job.ToJsonString());
    }

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{answer.StatusCode}: {text}");
    }

    // Eight weeks of use by every customer: five people, three features a day.
    private static int Use(string file)
    {
        using var connection = SqliteEngine.Open($"Data Source={file};Pooling=False");
        connection.Execute("""
            INSERT INTO realization_usage_customer_day (customer_key, day, events, active_users, uses, seconds, outputs, errors)
            WITH RECURSIVE days (back) AS (SELECT 0 UNION ALL SELECT back + 1 FROM days WHERE back < 55)
            SELECT c.id, date('now', '-' || back || ' days'), 15, 5, 15 + (c.id + back) % 7, 900, 5, 1 FROM realization_customer c CROSS JOIN days;
            INSERT INTO realization_usage_person (customer_key, day, person, event_id, events, uses, seconds, outputs, errors)
            WITH RECURSIVE people (person) AS (SELECT 1 UNION ALL SELECT person + 1 FROM people WHERE person < 5)
            SELECT d.customer_key, d.day, person, 1, 3, 3, 180, 1, 0 FROM realization_usage_customer_day d CROSS JOIN people;
            INSERT INTO realization_usage_day (customer_key, day, feature_key, events, active_users, uses, seconds, outputs, errors)
            WITH RECURSIVE features (feature) AS (SELECT 1 UNION ALL SELECT feature + 1 FROM features WHERE feature < 3)
            SELECT d.customer_key, d.day, feature, 5, 2, 5, 300, 1, 0 FROM realization_usage_customer_day d CROSS JOIN features;
            """);
        return connection.ExecuteScalar<int>("SELECT COUNT(*) FROM realization_customer WHERE archived_at IS NULL");
    }
}
