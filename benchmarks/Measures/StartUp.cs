using ProductOps.Benchmarks.Load;
using ProductOps.Benchmarks.Pool;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Measures;

/// <summary>From the start of the process to the first answer, and the memory held when nothing happens.</summary>
public static class StartUp
{
    /// <summary>Measures.</summary>
    public static async Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var file = PoolDatabase.Copy(settings, 10_000);
        try
        {
            var (product, bare, held, bareHeld) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
            for (var i = 0; i < 5; i++)
            {
                using (var server = ServerProcess.Product(settings, file))
                {
                    product.Add(server.FirstAnswer.TotalMilliseconds);
                    await Task.Delay(3000);
                    held.Add(server.WorkingSet);
                }

                using (var server = ServerProcess.Bare(settings, file))
                {
                    bare.Add(server.FirstAnswer.TotalMilliseconds);
                    await Task.Delay(1000);
                    bareHeld.Add(server.WorkingSet);
                }
            }

            return
            [
                Result.AtMost("start to first answer", Duel.Median(product) / Duel.Median(bare), "× bare", 1.5, ("ms", Duel.Median(product)), ("bare ms", Duel.Median(bare))),
                Result.AtMost("working set, idle", Duel.Median(held) / Duel.Median(bareHeld), "× bare", 2, ("MiB", Duel.Median(held)), ("bare MiB", Duel.Median(bareHeld))),
            ];
        }
        finally
        {
            PoolDatabase.Delete(file);
        }
    }
}
