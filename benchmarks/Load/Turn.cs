using System.Collections.Concurrent;
using System.Diagnostics;
using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Load;

/// <summary>What one side did in one turn.</summary>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="Processor">The server's processor time for one answer, in milliseconds.</param>
/// <param name="Latencies">Every answer's time in milliseconds, ascending.</param>
public sealed record Turn(double PerSecond, double Processor, double[] Latencies)
{
    /// <summary>A quantile of the latencies.</summary>
    public double Quantile(double share) => Latencies.Length == 0 ? double.NaN : Latencies[Math.Min(Latencies.Length - 1, (int)(share * Latencies.Length))];

    /// <summary>Many connections, each sending its next request when the last is answered.</summary>
    public static async Task<Turn> Take(ServerProcess server, int connections, TimeSpan length, Func<int, byte[]> request, int expected = 200)
    {
        var all = new ConcurrentBag<List<double>>();
        var number = 0;
        var open = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Connection.Open(server.Address)));
        var before = server.ProcessorTime;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(open.Select(connection => Task.Run(async () =>
        {
            var latencies = new List<double>(4096);
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                var next = request(Interlocked.Increment(ref number));
                var sent = Stopwatch.GetTimestamp();
                await connection.Send(next);
                latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                if (connection.Status != expected) throw new InvalidOperationException($"{System.Text.Encoding.UTF8.GetString(next).Split('\r')[0]} was answered {connection.Status}.");
            }

            all.Add(latencies);
        })));
        var took = Stopwatch.GetElapsedTime(started);
        var latencies = all.SelectMany(part => part).Order().ToArray();
        var used = server.ProcessorTime - before;
        foreach (var connection in open) connection.Dispose();
        return new Turn(latencies.Length / took.TotalSeconds, used / Math.Max(1, latencies.Length), latencies);
    }
}
