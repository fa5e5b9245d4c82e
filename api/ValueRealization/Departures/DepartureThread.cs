using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Departures in a customer's timeline.</summary>
public sealed class DepartureThread : CustomerThreadSource
{
    private const string Left = """
        SELECT d.id AS Id, d.left_on AS At, d.id AS RecordId, d.words AS Detail, COALESCE(d.reason, 'unknown') AS Word, d.refund AS Amount, d.currency AS Currency
          FROM realization_departure d
         WHERE d.customer_id = @CustomerId AND d.archived_at IS NULL AND (d.left_on < @Day OR (d.left_on = @Day AND d.id < @Below))
         ORDER BY d.left_on DESC, d.id DESC
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ThreadStrand> Strands { get; } = [new("departure", ThreadGroup.Contract, "departure", Left) { OfDays = true, WordTexts = "departures.reason", Tone = _ => ThreadTone.Bad }];
}
