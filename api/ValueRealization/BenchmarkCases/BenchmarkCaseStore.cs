using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Keeps benchmark cases; a case that is not published any more has no link.</summary>
[Block]
public sealed class BenchmarkCaseStore(RecordBlocks blocks, CustomerLinks links)
    : RecordStore<BenchmarkCaseRecord, BenchmarkCaseView>(blocks, new("benchmarkCase", BenchmarkCaseRecord.Find, BenchmarkCaseRecord.Insert, BenchmarkCaseRecord.Update), ListBenchmarkCases.List)
{
    private const string SetLink = "UPDATE realization_benchmark_case SET token_hash = @Hash, link_expires_at = @Expires WHERE id = @Id";
    private const string EndLink = "UPDATE realization_benchmark_case SET token_hash = NULL, link_expires_at = NULL WHERE id = @Id";

    /// <summary>Gives a case the link with this hash, and ends the one before.</summary>
    public Task<int> KeepLink(long id, string hash, DateTime expires, CancellationToken stop) => Db.Execute(SetLink, new { Id = id, Hash = hash, Expires = expires }, stop);

    /// <inheritdoc/>
    protected override async Task Check(BenchmarkCaseRecord? before, BenchmarkCaseRecord after, CancellationToken stop)
    {
        await links.Demand(before, after, stop);
        if (after.State == "published" && after.Consent is not ("given" or "anonymous")) throw Refusals.RuleBroken("caseWithoutConsent");
    }

    /// <inheritdoc/>
    protected override Task Follow(BenchmarkCaseRecord? before, BenchmarkCaseRecord after, CancellationToken stop) =>
        after.State != "published" || after.ArchivedAt is not null ? Db.Execute(EndLink, new { after.Id }, stop) : Task.CompletedTask;

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, BenchmarkCaseRecord record) => parameters.Add("TitleKey", TextKeys.Of(record.Title));
}
