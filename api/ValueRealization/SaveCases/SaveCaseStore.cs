using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Keeps save and refund cases.</summary>
[Block]
public sealed class SaveCaseStore(RecordBlocks blocks, CustomerLinks links)
    : RecordStore<SaveCaseRecord, SaveCaseView>(blocks, new("saveCase", SaveCaseRecord.Find, SaveCaseRecord.Insert, SaveCaseRecord.Update), ListSaveCases.List)
{
    private const string RenewalOf = "SELECT COUNT(*) FROM realization_renewal WHERE id = @RenewalId AND customer_id = @CustomerId";

    /// <inheritdoc/>
    protected override async Task Check(SaveCaseRecord? before, SaveCaseRecord after, CancellationToken stop)
    {
        await links.Demand(before, after, stop);
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
