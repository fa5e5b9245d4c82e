using Dapper;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Keeps benchmark cases; a case that is not published any more has no link.</summary>
[Block]
public sealed class BenchmarkCaseStore(Db db, AuditTrail audit, ListReader lists, TimeProvider clock, CustomerDirectory directory, CustomerReader customers) : RecordStore<BenchmarkCaseRecord, BenchmarkCaseView>(db, audit, lists, clock)
{
    private const string EndLink = "UPDATE realization_benchmark_case SET token_hash = NULL, link_expires_at = NULL WHERE id = @Id";

    /// <inheritdoc/>
    public override string Kind => "benchmarkCase";

    /// <inheritdoc/>
    protected override string FindSql => BenchmarkCaseRecord.Find;

    /// <inheritdoc/>
    protected override string InsertSql => BenchmarkCaseRecord.Insert;

    /// <inheritdoc/>
    protected override string UpdateSql => BenchmarkCaseRecord.Update;

    /// <inheritdoc/>
    public override Task<BenchmarkCaseView> View(long id, CancellationToken stop) => Row(ListBenchmarkCases.List, id, stop);

    /// <inheritdoc/>
    protected override async Task Check(BenchmarkCaseRecord? before, BenchmarkCaseRecord after, CancellationToken stop)
    {
        if (before?.CustomerId != after.CustomerId) await directory.Demand(after.CustomerId, stop);
        if (before?.OwnerId != after.OwnerId) await customers.DemandOwner(after.OwnerId, stop);
        if (after.State == "published" && after.Consent is not ("given" or "anonymous")) throw Refusals.RuleBroken("caseWithoutConsent");
    }

    /// <inheritdoc/>
    protected override Task Follow(BenchmarkCaseRecord? before, BenchmarkCaseRecord after, CancellationToken stop) =>
        after.State != "published" || after.ArchivedAt is not null ? Db.Execute(EndLink, new { after.Id }, stop) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, BenchmarkCaseRecord record) => parameters.Add("TitleKey", TextKeys.Of(record.Title));
}
