namespace ProductOps.Benchmarks;

/// <summary>One line of the report.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure that counts.</param>
/// <param name="Unit">What the figure is.</param>
/// <param name="Goal">What it should be, or null where there is no goal.</param>
/// <param name="Met">Whether it is; null without a goal.</param>
/// <param name="Details">What stands behind it.</param>
public sealed record Result(string Name, double Value, string Unit, string? Goal, bool? Met, IReadOnlyDictionary<string, double> Details)
{
    /// <summary>A figure that should be at least something.</summary>
    public static Result AtLeast(string name, double value, string unit, double goal, params (string Name, double Value)[] details) =>
        new(name, Round(value), unit, $"≥ {goal}", value >= goal, Of(details));

    /// <summary>A figure that should be at most something.</summary>
    public static Result AtMost(string name, double value, string unit, double goal, params (string Name, double Value)[] details) =>
        new(name, Round(value), unit, $"≤ {goal}", value <= goal, Of(details));

    /// <summary>A figure to look at.</summary>
    public static Result Only(string name, double value, string unit, params (string Name, double Value)[] details) => new(name, Round(value), unit, null, null, Of(details));

    private static Dictionary<string, double> Of((string Name, double Value)[] details) => details.ToDictionary(detail => detail.Name, detail => Round(detail.Value));

    private static double Round(double value) => double.IsFinite(value) ? double.Parse(value.ToString("G4")) : -1;
}
