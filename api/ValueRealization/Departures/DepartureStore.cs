using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Keeps departures.</summary>
[Block]
public sealed class DepartureStore(RecordBlocks blocks, CustomerDirectory directory)
    : RecordStore<DepartureRecord, DepartureView>(blocks, new("departure", DepartureRecord.Find, DepartureRecord.Insert, DepartureRecord.Update), ListDepartures.List)
{
    private const string Forget = "DELETE FROM realization_departure WHERE id = @Id";

    /// <inheritdoc/>
    protected override async Task Check(DepartureRecord? before, DepartureRecord after, CancellationToken stop)
    {
        if (before?.CustomerId != after.CustomerId) await directory.Demand(after.CustomerId, stop);
    }

    /// <inheritdoc/>
    protected override async Task<bool> Delete(DepartureRecord record, CancellationToken stop) => await Db.Execute(Forget, new { record.Id }, stop) > 0;

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, DepartureRecord record) => parameters.Add("ExternalKey", record.ExternalId is { } external ? TextKeys.Of(external) : null);

    /// <inheritdoc/>
    protected override (string Pointer, object? Value) Unique(DepartureRecord record) => ("/externalId", record.ExternalId);
}
