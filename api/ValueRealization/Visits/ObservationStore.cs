using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRefinement.Contracts;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Keeps what was observed on visits.</summary>
[Block]
public sealed class ObservationStore(RecordBlocks blocks, FeatureDirectory features)
    : RecordStore<ObservationRecord, ObservationView>(blocks, new("observation", ObservationRecord.Find, ObservationRecord.Insert, ObservationRecord.Update), ListObservations.List)
{
    private const string CustomerOf = "SELECT customer_id FROM realization_visit WHERE id = @VisitId AND archived_at IS NULL";
    private const string Person = "SELECT COUNT(*) FROM realization_contact WHERE id = @ContactId AND customer_id = @CustomerId";

    /// <inheritdoc/>
    protected override async Task Check(ObservationRecord? before, ObservationRecord after, CancellationToken stop)
    {
        var customer = before?.CustomerId ?? await Db.Scalar<long?>(CustomerOf, after, stop) ?? throw Refusals.Unknown("/visitId", "visit", after.VisitId);
        if (after.ContactId is { } contact && before?.ContactId != contact && await Db.Scalar<long>(Person, new { ContactId = contact, CustomerId = customer }, stop) == 0) throw Refusals.Unknown("/contactId", "contact", contact);
        if (after.FeatureId is { } feature && before?.FeatureId != feature && !await features.IsFeature(feature, stop)) throw Refusals.Unknown("/featureId", "feature", feature);
    }
}
