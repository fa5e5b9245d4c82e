using ProductOps.Benchmarks.Measures;

namespace ProductOps.Benchmarks;

/// <summary>All measures, one after the other.</summary>
public static class Suite
{
    private static readonly (string Name, Func<SuiteSettings, Task<IReadOnlyList<Result>>> Run)[] Measures =
    [
        ("start", StartUp.Run),
        ("read", Reads.Run),
        ("create", Creates.Run),
        ("slow", SlowNeighbours.Run),
        ("quality", Quality.Run),
        ("import", Imports.Run),
        ("growth", Growth.Run),
        ("usage", Usage.Run),
        ("health", Health.Run),
    ];

    /// <summary>Runs what was asked for. 0 when every goal is met, 1 otherwise.</summary>
    public static async Task<int> Run(SuiteSettings settings)
    {
        var results = new List<Result>();
        foreach (var (name, run) in Measures)
        {
            if (settings.Only is { } only && !name.Contains(only, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var result in await run(settings))
            {
                Report.Print(result);
                results.Add(result);
            }
        }

        Report.Keep(settings, results);
        return results.Exists(result => result.Met == false) ? 1 : 0;
    }
}
