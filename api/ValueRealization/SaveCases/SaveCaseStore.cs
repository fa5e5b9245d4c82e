using Dapper;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Keeps save and refund cases.</summary>
[Block]
public sealed class SaveCaseStore(Db db, AuditTrail audit, ListReader lists, TimeProvider clock, CustomerDirectory directory, CustomerReader customers) : RecordStore<SaveCaseRecord, SaveCaseView>(db, audit, lists, clock)
{
    private const string RenewalOf = "SELECT COUNT(*) FROM realization_renewal WHERE id = @RenewalId AND customer_id = @CustomerId";

    /// <inheritdoc/>
    public override string Kind => "saveCase";

    /// <inheritdoc/>
    protected override string FindSql => SaveCaseRecord.Find;

    /// <inheritdoc/>
    protected override string InsertSql => SaveCaseRecord.Insert;

    /// <inheritdoc/>
    protected override string UpdateSql => SaveCaseRecord.Update;

    /// <inheritdoc/>
    public override Task<SaveCaseView> View(long id, CancellationToken stop) => Row(ListSaveCases.List, id, stop);

    /// <inheritdoc/>
    protected override async Task Check(SaveCaseRecord? before, SaveCaseRecord after, CancellationToken stop)
    {
        if (before?.CustomerId != after.CustomerId) await directory.Demand(after.CustomerId, stop);
        if (before?.OwnerId != after.OwnerId) await customers.DemandOwner(after.OwnerId, stop);
        if (after.RenewalId is { } renewal && (before?.RenewalId != renewal || before.CustomerId != after.CustomerId) && await Db.Scalar<long>(RenewalOf, new { RenewalId = renewal, after.CustomerId }, stop) == 0)
            throw Refusals.Unknown("/renewalId", "renewal", renewal);
    }

    /// <inheritdoc/>
    protected override void Add(DynamicParameters parameters, SaveCaseRecord record)
    {
        var steps = record.Steps.Read() ?? [];
        parameters.Add("TitleKey", TextKeys.Of(record.Title));
        parameters.Add("StepCount", steps.Count);
        parameters.Add("StepsDone", steps.Count(step => step.DoneOn is not null));
        parameters.Add("NextStepOn", steps.Where(step => step.DoneOn is null).Min(step => step.DueOn));
    }
}
