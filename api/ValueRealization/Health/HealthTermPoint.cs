using System.Text.Json.Serialization;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>What a term came to on a day. Kept for every customer and day on which something moved, so its names are short.</summary>
public sealed record HealthTermPoint
{
    /// <summary>The term's key.</summary>
    [JsonPropertyName("k")]
    public required string Key { get; init; }

    /// <summary>The value, where it is a number.</summary>
    [JsonPropertyName("n"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Number { get; init; }

    /// <summary>The value, where it is a word.</summary>
    [JsonPropertyName("t"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>The share of the weight that it earns; null where the term is left out.</summary>
    [JsonPropertyName("s"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Share { get; init; }

    /// <summary>What it weighs of 100 among the terms that count.</summary>
    [JsonPropertyName("o")]
    public int OutOf { get; init; }

    /// <summary>Its points; all of them together are the score.</summary>
    [JsonPropertyName("p")]
    public int Points { get; init; }
}
