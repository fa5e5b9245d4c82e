using System.Text.Json;
using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Measures;

/// <summary>Durable creates on 64 connections: the product's group commit, with voices, score, index, audit and outbox, against one transaction for each write under a lock.</summary>
public static class Creates
{
    /// <summary>Measures.</summary>
    public static async Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var (file, other) = (PoolDatabase.Copy(settings, settings.Rows), PoolDatabase.Copy(settings, settings.Rows));
        try
        {
            using var product = ServerProcess.Product(settings, file);
            using var bare = ServerProcess.Bare(settings, other);
            var words = new Words(99);
            var bodies = Enumerable.Range(0, 512).Select(_ => JsonSerializer.Serialize(new { title = words.Title(), description = words.Body() })).ToArray();
            var duel = await Duel.Run(settings,
                () => Turn.Take(product, 64, settings.Turn, number => Requests.Post("", bodies[number % bodies.Length]), 201),
                () => Turn.Take(bare, 64, settings.Turn, number => Requests.BarePost(bodies[number % bodies.Length]), 201));
            return
            [
                Result.AtLeast("durable create, 64 connections", duel.Ratio, "× lock + FULL", 4, ("per s", duel.One.PerSecond), ("bare per s", duel.Other.PerSecond), ("cpu ms", duel.One.Processor), ("bare cpu ms", duel.Other.Processor)),
                Result.AtMost("durable create, p99 ÷ p50", duel.One.P99 / duel.One.P50, "×", 10, ("p50 ms", duel.One.P50), ("p99 ms", duel.One.P99)),
            ];
        }
        finally
        {
            PoolDatabase.Delete(file);
            PoolDatabase.Delete(other);
        }
    }
}
