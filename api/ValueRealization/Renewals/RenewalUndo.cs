using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRealization.CustomerContracts;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Takes a change of a renewal back; with an outcome goes the contract that it made.</summary>
public sealed class RenewalUndo(RenewalStore store, ContractStore contracts) : RecordUndo<RenewalRecord, RenewalView>(store)
{
    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        var made = (await store.Find(change.RecordId, stop))?.NextContractId;
        await base.PutBack(change, stop);
        if (made is not { } next || change.Before<RenewalRecord>().NextContractId == made) return;
        var contract = await contracts.Open(next, IfMatch.Any, stop);
        if (contract.ArchivedAt is null) await contracts.Update(contract, contract with { ArchivedAt = contracts.Now }, stop, "archived");
    }
}
