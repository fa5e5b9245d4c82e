namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A result of a case: a measure before and after.</summary>
public sealed record CaseResult
{
    /// <summary>What is measured.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Before.</summary>
    public string? Before { get; init; }

    /// <summary>After.</summary>
    public string? After { get; init; }
}
