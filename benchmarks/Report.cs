using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductOps.Benchmarks;

/// <summary>The report: a table for people, and the last figures in the repository, so that a change of them is seen.</summary>
public static class Report
{
    private const double Moved = 0.15;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints one line.</summary>
    public static void Print(Result result)
    {
        var mark = result.Met switch { true => "met", false => "MISSED", null => "" };
        Console.WriteLine($"{result.Name,-44} {result.Value,9:0.###} {result.Unit,-22} {result.Goal,-9} {mark,-7} {string.Join("  ", result.Details.Select(detail => $"{detail.Key} {detail.Value:0.###}"))}");
    }

    /// <summary>Says what moved since the last run, and keeps this one. Figures that were not measured this time stay as they were.</summary>
    public static void Keep(SuiteSettings settings, IReadOnlyList<Result> results)
    {
        var file = Path.Combine(settings.Root, "benchmarks", "last.json");
        var last = File.Exists(file) ? JsonSerializer.Deserialize<List<Result>>(File.ReadAllText(file), Readable)! : [];
        foreach (var result in results)
        {
            if (last.Find(known => known.Name == result.Name) is not { } before || before.Value == 0) continue;
            var change = result.Value / before.Value - 1;
            if (Math.Abs(change) > Moved) Console.WriteLine($"moved: {result.Name} {before.Value:0.###} → {result.Value:0.###} ({change:+0%;-0%})");
        }

        var kept = last.Select(before => results.FirstOrDefault(result => result.Name == before.Name) ?? before).ToList();
        kept.AddRange(results.Where(result => kept.TrueForAll(known => known.Name != result.Name)));
        File.WriteAllText(file, JsonSerializer.Serialize(kept, Readable) + "\n");
    }
}
