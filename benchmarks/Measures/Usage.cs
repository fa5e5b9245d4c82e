using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Data;
using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Measures;

/// <summary>Usage events through the tracking endpoint into the roll-up, each once, and what a customer's page costs with few and with many of them. How many: <c>--sizes</c>, the least and the most.</summary>
public static class Usage
{
    private const int Requirements = 10_000;
    private const int Customers = 5000;
    private const int OfBatch = 1000;
    private const int Connections = 64;
    private const string Secret = "po_benchmark_key_that_only_exists_in_made_up_databases";

    /// <summary>Measures.</summary>
    public static async Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var (few, many) = (await Fill(settings, settings.Sizes.Min()), await Fill(settings, settings.Sizes.Max()));
        return
        [
            Result.AtLeast($"usage events taken in, batches of {OfBatch:N0}", many.PerSecond, "per s", 50_000, ("events", settings.Sizes.Max()), ("cpu µs each", many.Processor), ("the same again, per s", many.RepeatedPerSecond)),
            Result.AtMost("usage events counted, of those sent once and once more", many.Counted / (double)settings.Sizes.Max(), "×", 1, ("counted", many.Counted)),
            Result.AtMost("growth of a customer's usage", many.Page.Processor / few.Page.Processor, $"× at {settings.Sizes.Max():N0}", 2, ("few cpu ms", few.Page.Processor), ("many cpu ms", many.Page.Processor), ("many p95 ms", many.Page.Quantile(0.95))),
            Result.AtMost($"usage summed up by feature at {settings.Sizes.Max():N0}", many.Summary.Quantile(0.95), "ms p95", 50, ("p50 ms", many.Summary.Quantile(0.5)), ("people of four weeks, each once, ms", many.People)),
            Result.AtMost($"figures of cooperation, {Customers:N0} customers and {2 * Customers:N0} contracts", many.Figures.Quantile(0.95), "ms p95", 50, ("p50 ms", many.Figures.Quantile(0.5))),
        ];
    }

    private static async Task<Filled> Fill(SuiteSettings settings, int events)
    {
        var file = PoolDatabase.Copy(settings, Requirements);
        try
        {
            Prepare(file);
            using var product = ServerProcess.Product(settings, file);
            var before = product.ProcessorTime;
            var density = int.Parse(Environment.GetEnvironmentVariable("DENSITY") ?? "1", CultureInfo.InvariantCulture); var took = await Send(product, events, events * density);
            var processor = (product.ProcessorTime - before) * 1000 / events;
            // A hundredth of it comes again.
            var again = Math.Max(OfBatch * Connections, events / 100);
            var tookAgain = await Send(product, again, events);
            var counted = await Counted(product);
            var summary = await Turn.Take(product, 1, settings.Turn, _ => Requests.GetPath("/api/v1/value-realization/usage/summary?by=feature"));
            var asked = Stopwatch.GetTimestamp();
            await Get(product, "summary?by=total&withUsers=true");
            var people = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
            var figures = await Turn.Take(product, 1, settings.Turn, _ => Requests.GetPath("/api/v1/value-realization/figures"));
            await Turn.Take(product, 1, settings.Turn, Page);
            return new Filled(events / took, processor, again / tookAgain, counted, await Turn.Take(product, 1, settings.Turn * 3, Page), summary, people, figures);
        }
        finally
        {
            PoolDatabase.Delete(file);
        }
    }

    private static byte[] Page(int number) => Requests.GetPath(string.Create(CultureInfo.InvariantCulture, $"/api/v1/value-realization/customers/{1 + number * 7919L % Customers}/usage"));

    private static void Prepare(string file)
    {
        using var connection = SqliteEngine.Open($"Data Source={file};Pooling=False");
        Contracts(connection);
        connection.Execute("UPDATE realization_customer SET external_id = 'A-' || id, external_key = 'a-' || id");
        connection.Execute("INSERT INTO platform_api_key (user_id, name, prefix, secret_hash, scopes, created_at, expires_at, version) VALUES (1, 'usage', 'po_bench', @hash, 'usage:write', '2026-01-01', '2999-01-01', 1)", new { hash = SessionStore.Hash(Secret) });
    }

    // Two contracts each: last year's, renewed or lost, and this year's with what it licenses.
    private static void Contracts(SqliteConnection connection) => connection.Execute("""
        INSERT INTO realization_contract (customer_id, name, name_key, status, signed_on, starts_on, ends_on, amount, currency, per, yearly_amount, renews_by_itself, is_trial, licences, extra, created_at, updated_at, version)
        WITH years (back) AS (SELECT 1 UNION ALL SELECT 0)
        SELECT c.id, 'Contract ' || back, 'contract ' || back, 'active', date('now', '-' || (c.id % 330 + 365 * back) || ' days'), date('now', '-' || (c.id % 330 + 365 * back) || ' days'), date('now', '-' || (c.id % 330 + 365 * back - 365) || ' days'),
               1000000 + c.id, 'CNY', 'year', 1000000 + c.id, 0, 0, '[]', '{}', '2026-01-01', '2026-01-01', 1
          FROM realization_customer c CROSS JOIN years;
        INSERT INTO realization_licence (contract_id, customer_id, name, quantity)
        WITH names (label) AS (SELECT 'Desk' UNION ALL SELECT 'Field' UNION ALL SELECT 'Portal')
        SELECT k.id, k.customer_id, label, 20 FROM realization_contract k CROSS JOIN names;
        INSERT INTO realization_renewal (contract_id, customer_id, name, ends_on, amount, currency, state, opens_on, risk_due_on, progress, reasons, requirement_ids, outcome_on, outcome_amount, created_at, updated_at, version)
        SELECT k.id, k.customer_id, k.name, k.ends_on, k.yearly_amount, 'CNY', CASE WHEN k.customer_id % 9 = 0 THEN 'lost' ELSE 'renewed' END, date(k.ends_on, '-60 days'), date(k.ends_on, '-30 days'), 'agreed', '[]', '[]', k.ends_on,
               CASE WHEN k.customer_id % 9 = 0 THEN 0 ELSE k.yearly_amount END, '2026-01-01', '2026-01-01', 1
          FROM realization_contract k WHERE k.ends_on < date('now');
        """);

    // Live events come nearly in the order of time; 28 days of them, each with an id drawn at random.
    private static async Task<double> Send(ServerProcess product, int send, int events)
    {
        var start = DateTime.UtcNow.Date.AddDays(-27);
        var batches = send / OfBatch;
        var next = -1;
        var open = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Connection.Open(product.Address)));
        var header = ("Authorization", "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(Secret + ":")));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(open.Select(connection => Task.Run(async () =>
        {
            for (var batch = Interlocked.Increment(ref next); batch < batches; batch = Interlocked.Increment(ref next))
            {
                await connection.Send(Connection.Request("POST", "/v1/batch", Batch(batch, start, events), header));
                if (connection.Status != 200) throw new InvalidOperationException($"A batch was answered {connection.Status}.");
            }
        })));
        // Taken in means: in the roll-up too.
        while (await Waiting(product) > 0) await Task.Delay(20);
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        foreach (var connection in open) connection.Dispose();
        return took;
    }

    private static string Batch(int batch, DateTime start, int events)
    {
        var random = new Random(batch);
        var id = new byte[16];
        var text = new StringBuilder("{\"batch\":[", OfBatch * 220);
        for (var i = 0; i < OfBatch; i++)
        {
            random.NextBytes(id);
            var at = start.AddSeconds(((long)batch * OfBatch + i) * 27L * 86_400 / events);
            var customer = 1 + random.Next(Customers);
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{{\"type\":\"track\",\"messageId\":\"{new Guid(id)}\",\"userId\":\"u{customer}-{random.Next(20)}\",\"event\":\"Feature {random.Next(12)}\",\"timestamp\":\"{at:yyyy-MM-ddTHH:mm:ss.fffZ}\",\"context\":{{\"groupId\":\"A-{customer}\"}},\"properties\":{{\"seconds\":{random.Next(600)},\"outputs\":1}}}}");
        }

        return text.Append("]}").ToString();
    }

    private static async Task<long> Counted(ServerProcess product) => (await Get(product, "summary?by=month"))["items"]!.AsArray().Sum(month => month!["events"]!.GetValue<long>());

    private static async Task<long> Waiting(ServerProcess product) => (await Get(product, "data-quality"))["waiting"]!.GetValue<long>();

    private static async Task<JsonNode> Get(ServerProcess product, string path)
    {
        using var http = new HttpClient { BaseAddress = product.Address };
        http.DefaultRequestHeaders.Add("Cookie", "productops_session=" + PoolDatabase.Token);
        return JsonNode.Parse(await http.GetStringAsync(new Uri("/api/v1/value-realization/usage/" + path, UriKind.Relative)))!;
    }

    private sealed record Filled(double PerSecond, double Processor, double RepeatedPerSecond, long Counted, Turn Page, Turn Summary, double People, Turn Figures);
}
