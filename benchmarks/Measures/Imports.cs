using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Measures;

/// <summary>A file of many requirements through the import: time, memory, and how pages answer meanwhile.</summary>
public static class Imports
{
    /// <summary>Measures.</summary>
    public static async Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var file = PoolDatabase.Copy(settings, 10_000);
        try
        {
            using var product = ServerProcess.Product(settings, file);
            using var http = new HttpClient { BaseAddress = product.Address, Timeout = TimeSpan.FromMinutes(10) };
            http.DefaultRequestHeaders.Add("Cookie", "productops_session=" + PoolDatabase.Token);
            http.DefaultRequestHeaders.Add("X-CSRF-Token", PoolDatabase.AntiforgeryToken);
            http.DefaultRequestHeaders.Add("If-Match", "*");

            var quiet = await Turn.Take(product, 1, settings.Turn, _ => Requests.Get("?limit=50"));
            var before = product.WorkingSet;
            var started = Stopwatch.GetTimestamp();
            using var form = new MultipartFormDataContent { { new StringContent("requirements"), "kind" }, { new ByteArrayContent(Csv(settings.Rows)), "file", "pool.csv" } };
            var import = await Read(await http.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form));
            var uploaded = Stopwatch.GetElapsedTime(started);
            var id = import["id"]!.GetValue<long>();
            var job = await Read(await http.PostAsync(new Uri($"/api/v1/imports/{id}/run", UriKind.Relative), null));
            var address = new Uri($"/api/v1/jobs/{job["id"]!.GetValue<long>()}", UriKind.Relative);

            var latencies = new List<double>();
            using var page = await Connection.Open(product.Address);
            string state;
            do
            {
                for (var i = 0; i < 10; i++)
                {
                    var sent = Stopwatch.GetTimestamp();
                    await page.Send(Requests.Get("?limit=50"));
                    latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                    await Task.Delay(50);
                }

                job = await Read(await http.GetAsync(address));
                state = job["state"]!.GetValue<string>();
            }
            while (state is "queued" or "running");

            var took = Stopwatch.GetElapsedTime(started);
            if (state != "done") throw new InvalidOperationException("The import ended as " + job.ToJsonString());
            latencies.Sort();
            return
            [
                Result.AtMost($"import of {settings.Rows:N0} rows", took.TotalSeconds, "s", 60 * settings.Rows / 100_000.0, ("upload s", uploaded.TotalSeconds), ("cpu s", product.ProcessorTime / 1000)),
                Result.AtMost("import, most memory", product.PeakWorkingSet, "MiB", 300, ("before MiB", before)),
                Result.AtMost("page while importing", latencies[(int)(latencies.Count * 0.95)], "ms p95", 200, ("p50 ms", latencies[latencies.Count / 2]), ("quiet p50 ms", quiet.Quantile(0.5)), ("worst ms", latencies[^1])),
            ];
        }
        finally
        {
            PoolDatabase.Delete(file);
        }
    }

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{answer.StatusCode}: {text}");
    }

    // An upload of 100,000 full descriptions would be larger than an import may be.
    private static string Short(string text) => text.Length <= 120 ? text : text[..120];

    private static byte[] Csv(int rows)
    {
        var words = new Words(77);
        var text = new StringBuilder("编号,标题,描述,提出日期,区域,客户\r\n");
        for (var i = 1; i <= rows; i++) text.Append($"W-{i},\"{words.Title()} {i}\",\"{Short(words.Body())}\",2026-{1 + i % 12:00}-{1 + i % 28:00},华东,{(i % 4 == 0 ? Words.Word(30 + i % 900) + "公司" : "")}\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
