using System.Text.Json.Serialization;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>One term of the health score: what it looks at, how much it weighs, and how a value becomes a share of that weight.</summary>
/// <remarks>Numbers run between two bounds (<c>linear</c>) or in steps (<c>steps</c>); words are listed (<c>choices</c>).</remarks>
public sealed record HealthTerm
{
    /// <summary>Its key, by which its points are compared over time; unique within the rule.</summary>
    public required string Key { get; init; }

    /// <summary>Its name; null is the source's own name in the reader's language.</summary>
    public string? Name { get; init; }

    /// <summary>What it looks at.</summary>
    public required HealthSource Source { get; init; }

    /// <summary>For an attribute: the name of the field or column.</summary>
    public string? Attribute { get; init; }

    /// <summary>What it weighs; all weights add up to 100.</summary>
    public required int Weight { get; init; }

    /// <summary>A number's share runs evenly between two bounds.</summary>
    public HealthBounds? Linear { get; init; }

    /// <summary>A number's share goes in steps.</summary>
    public IReadOnlyList<HealthStep>? Steps { get; init; }

    /// <summary>A word's share is listed.</summary>
    public IReadOnlyList<HealthChoice>? Choices { get; init; }

    /// <summary>The share of a word that is not listed; null leaves the term out.</summary>
    public double? Otherwise { get; init; }

    /// <summary>The share when the value is not known; null leaves the term out, and the others weigh more.</summary>
    public double? WhenMissing { get; init; }

    /// <summary>True when its values are words.</summary>
    [JsonIgnore]
    public bool OfWords => Choices is not null;
}

/// <summary>The value that earns nothing and the value that earns the full weight; which of them is larger says the direction.</summary>
/// <param name="Worst">Earns nothing, and so does whatever is worse.</param>
/// <param name="Best">Earns the full weight, and so does whatever is better.</param>
public sealed record HealthBounds(double Worst, double Best)
{
    /// <summary>The share of a number.</summary>
    public double ShareOf(double value) => Math.Clamp((value - Worst) / (Best - Worst), 0, 1);
}

/// <summary>From a number on, a share.</summary>
/// <param name="From">The number from which it holds; below the first step its share holds too.</param>
/// <param name="Share">The share of the weight, from 0 to 1.</param>
public sealed record HealthStep(double From, double Share);

/// <summary>Words, and their share.</summary>
/// <param name="Values">The words; case, width and blanks do not matter.</param>
/// <param name="Share">The share of the weight, from 0 to 1.</param>
public sealed record HealthChoice(IReadOnlyList<string> Values, double Share);
