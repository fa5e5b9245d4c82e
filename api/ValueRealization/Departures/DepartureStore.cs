using Dapper;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Keeps departures.</summary>
[Block]
public sealed class DepartureStore(Db db, AuditTrail audit, ListReader lists, TimeProvider clock, CustomerDirectory directory) : RecordStore<DepartureRecord, DepartureView>(db, audit, lists, clock)
{
    private const string Forget = "DELETE FROM realization_departure WHERE id = @Id";

    /// <inheritdoc/>
    public override string Kind => "departure";

    /// <inheritdoc/>
    protected override string FindSql => DepartureRecord.Find;

    /// <inheritdoc/>
    protected override string InsertSql => DepartureRecord.Insert;

    /// <inheritdoc/>
    protected override string UpdateSql => DepartureRecord.Update;

    /// <inheritdoc/>
    public override Task<DepartureView> View(long id, CancellationToken stop) => Row(ListDepartures.List, id, stop);

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
