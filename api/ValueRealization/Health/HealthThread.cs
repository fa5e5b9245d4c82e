using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Turns of the health in a customer's timeline: where it has moved by five points since the last turn.</summary>
public sealed class HealthThread : CustomerThreadSource
{
    private const string Fell = """
        SELECT p.customer_id AS Id, p.day AS At, p.customer_id AS RecordId, CAST(p.score AS NVARCHAR(10)) AS Title, CAST(p.turn_from AS NVARCHAR(10)) AS Word
          FROM realization_health_point p
         WHERE p.customer_id = @CustomerId AND p.turn_from > p.score AND (p.day < @Day OR (p.day = @Day AND p.customer_id < @Below))
         ORDER BY p.day DESC
        """;

    private const string Rose = """
        SELECT p.customer_id AS Id, p.day AS At, p.customer_id AS RecordId, CAST(p.score AS NVARCHAR(10)) AS Title, CAST(p.turn_from AS NVARCHAR(10)) AS Word
          FROM realization_health_point p
         WHERE p.customer_id = @CustomerId AND p.turn_from < p.score AND (p.day < @Day OR (p.day = @Day AND p.customer_id < @Below))
         ORDER BY p.day DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } =
    [
        new("healthFell", ThreadGroup.Usage, "customer", Fell) { OfDays = true, Tone = _ => ThreadTone.Warning },
        new("healthRose", ThreadGroup.Usage, "customer", Rose) { OfDays = true, Tone = _ => ThreadTone.Good },
    ];
}
