using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Turns in the use of the product in a customer's timeline.</summary>
public sealed class UsageThread : CustomerThreadSource
{
    private const string Features = """
        SELECT t.id AS Id, t.turned_on AS At, t.feature_id AS RecordId, f.name AS Title, t.kind AS Word
          FROM realization_usage_turn t JOIN refinement_pub_feature f ON f.id = t.feature_id
         WHERE t.customer_id = @CustomerId AND (t.turned_on < @Day OR (t.turned_on = @Day AND t.id < @Below))
         ORDER BY t.turned_on DESC, t.id DESC
        """;

    private const string People = """
        SELECT t.id AS Id, t.turned_on AS At, t.customer_id AS RecordId, t.figures AS Title, t.kind AS Word
          FROM realization_usage_turn t
         WHERE t.customer_id = @CustomerId AND t.feature_id IS NULL AND (t.turned_on < @Day OR (t.turned_on = @Day AND t.id < @Below))
         ORDER BY t.turned_on DESC, t.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } =
    [
        new("usageOfFeature", ThreadGroup.Usage, "feature", Features) { OfDays = true, WordTexts = "usage.turn", Tone = Tone },
        new("usageByPeople", ThreadGroup.Usage, "customer", People) { OfDays = true, WordTexts = "usage.turn", Tone = Tone },
    ];

    private static ThreadTone Tone(string? kind) => kind switch { "stopped" or "usersFell" => ThreadTone.Warning, "takenUp" or "usersRose" => ThreadTone.Good, _ => ThreadTone.Plain };
}
