using System.Text;
using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Measures;

/// <summary>Reads through the whole product against the bare endpoints, on the same file.</summary>
public static class Reads
{
    private const int Connections = 8;

    /// <summary>Measures.</summary>
    public static async Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var file = PoolDatabase.Copy(settings, settings.Rows);
        try
        {
            using var product = ServerProcess.Product(settings, file);
            using var bare = ServerProcess.Bare(settings, file);
            var random = new Random(3);
            var ids = Enumerable.Range(0, 4096).Select(_ => 1 + random.Next(settings.Rows)).ToArray();
            var results = new List<Result>
            {
                await Against("get by id", number => "/" + ids[number % ids.Length]),
                await Against("list 50", _ => "?limit=50"),
                await Against("list 50, filtered and sorted", number => $"?limit=50&status=accepted&sort=-receivedOn,id&region={Uri.EscapeDataString(number % 2 == 0 ? "华东" : "西南")}"),
                await Against("text search", number => "?limit=50&q=" + Uri.EscapeDataString(Requests.Searches[number % Requests.Searches.Count])),
            };
            results.Add(await NotModified());
            results.Add(await SearchLatency());
            return results;

            async Task<Result> Against(string name, Func<int, string> path)
            {
                var duel = await Duel.Run(settings,
                    () => Turn.Take(product, Connections, settings.Turn, number => Requests.Get(path(number))),
                    () => Turn.Take(bare, Connections, settings.Turn, number => Requests.Bare(path(number))));
                return Result.AtLeast(name, duel.Ratio, "× bare", 0.85,
                    ("per s", duel.One.PerSecond), ("bare per s", duel.Other.PerSecond), ("cpu ×", duel.ProcessorRatio), ("cpu ms", duel.One.Processor), ("bare cpu ms", duel.Other.Processor), ("p99 ms", duel.One.P99));
            }

            async Task<Result> NotModified()
            {
                using var connection = await Connection.Open(product.Address);
                var tags = new Dictionary<int, string>();
                foreach (var id in ids.Take(64))
                {
                    var head = new StringBuilder();
                    await connection.Send(Requests.Get($"/{id}"), bytes => head.Append(Encoding.UTF8.GetString(bytes.Span)));
                    tags[id] = head.ToString().Split("\r\n").First(line => line.StartsWith("ETag: ", StringComparison.OrdinalIgnoreCase))[6..];
                }

                var known = tags.ToArray();
                var duel = await Duel.Run(settings,
                    () => Turn.Take(product, Connections, settings.Turn, number => Requests.Get($"/{known[number % known.Length].Key}", ("If-None-Match", known[number % known.Length].Value)), 304),
                    () => Turn.Take(bare, Connections, settings.Turn, number => Requests.Bare($"/{known[number % known.Length].Key}")));
                return Result.AtLeast("304", duel.Ratio, "× bare's 200", 3, ("per s", duel.One.PerSecond), ("cpu ×", duel.ProcessorRatio));
            }

            async Task<Result> SearchLatency()
            {
                var turn = await Turn.Take(product, 1, settings.Turn * 3, number => Requests.Get("?limit=50&q=" + Uri.EscapeDataString(Requests.Searches[number % Requests.Searches.Count])));
                return Result.AtMost("text search, one at a time", turn.Quantile(0.95), "ms p95", 5, ("p50 ms", turn.Quantile(0.5)), ("cpu ms", turn.Processor));
            }
        }
        finally
        {
            PoolDatabase.Delete(file);
        }
    }
}
