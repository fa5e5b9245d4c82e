using System.Text.Json;
using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Measures;

/// <summary>What list, search, similar and score cost on pools of different sizes: processor time of the server for one answer, which other work on the machine disturbs least.</summary>
public static class Growth
{
    private static readonly string[] Kinds = ["list", "list, filtered and sorted", "get", "score", "search", "similar"];

    /// <summary>Measures.</summary>
    public static async Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var costs = new Dictionary<(string Kind, int Size), Turn>();
        foreach (var size in settings.Sizes)
        {
            var file = PoolDatabase.Copy(settings, size);
            try
            {
                using var product = ServerProcess.Product(settings, file);
                foreach (var kind in Kinds)
                {
                    await Turn.Take(product, 1, settings.Turn, Request(kind, size));
                    costs[(kind, size)] = await Turn.Take(product, 1, settings.Turn * 3, Request(kind, size));
                }
            }
            finally
            {
                PoolDatabase.Delete(file);
            }
        }

        var results = new List<Result>();
        var (smallest, largest) = (settings.Sizes.Min(), settings.Sizes.Max());
        foreach (var kind in Kinds)
        {
            results.Add(Result.AtMost($"growth of {kind}", costs[(kind, largest)].Processor / costs[(kind, smallest)].Processor, $"× at {largest:N0}", 1.5,
                [.. settings.Sizes.SelectMany(size => new[] { ($"{size / 1000}k cpu ms", costs[(kind, size)].Processor), ($"{size / 1000}k p95 ms", costs[(kind, size)].Quantile(0.95)) })]));
        }

        foreach (var size in settings.Sizes) results.Add(Result.AtMost($"similar at {size:N0}", costs[("similar", size)].Quantile(0.95), "ms p95", 100, ("p50 ms", costs[("similar", size)].Quantile(0.5)), ("cpu ms", costs[("similar", size)].Processor)));
        return results;
    }

    private static Func<int, byte[]> Request(string kind, int size)
    {
        var words = new Words(1234);
        var bodies = Enumerable.Range(0, 64).Select(i => JsonSerializer.Serialize(i % 2 == 0 ? new { title = words.Title(), description = (string?)words.Body() } : new { title = words.Title(), description = (string?)null })).ToArray();
        return kind switch
        {
            "list" => _ => Requests.Get("?limit=50"),
            "list, filtered and sorted" => _ => Requests.Get("?limit=50&status=accepted&sort=-score"),
            "get" => number => Requests.Get($"/{1 + number * 7919L % size}"),
            "score" => number => Requests.Get($"/{1 + number * 7919L % size}/score"),
            "search" => number => Requests.Get("?limit=50&q=" + Uri.EscapeDataString(Requests.Searches[number % Requests.Searches.Count])),
            _ => number => Requests.Post("/similar", bodies[number % bodies.Length]),
        };
    }
}
