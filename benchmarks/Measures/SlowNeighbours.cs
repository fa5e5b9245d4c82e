using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Measures;

/// <summary>A plain request while 64 connections keep the database busy with queries that take long.</summary>
public static class SlowNeighbours
{
    /// <summary>Measures.</summary>
    public static async Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var file = PoolDatabase.Copy(settings, settings.Rows);
        try
        {
            using var product = ServerProcess.Product(settings, file);
            var length = settings.Turn * 4;
            var slow = Turn.Take(product, 64, length + TimeSpan.FromSeconds(1), number => Requests.Get($"?limit=50&sort=title&score.from={number % 90}"));
            await Task.Delay(500);
            var plain = Turn.Take(product, 1, length, _ => Requests.GetPath("/health/live"));
            var read = Turn.Take(product, 1, length, number => Requests.Get($"/{1 + number % settings.Rows}"));
            await Task.WhenAll(plain, read, slow);
            return
            [
                Result.AtMost("plain request beside 64 slow ones", plain.Result.Quantile(0.99), "ms p99", 10, ("p50 ms", plain.Result.Quantile(0.5)), ("slow p50 ms", slow.Result.Quantile(0.5))),
                Result.Only("get by id beside 64 slow ones", read.Result.Quantile(0.99), "ms p99", ("p50 ms", read.Result.Quantile(0.5))),
            ];
        }
        finally
        {
            PoolDatabase.Delete(file);
        }
    }
}
