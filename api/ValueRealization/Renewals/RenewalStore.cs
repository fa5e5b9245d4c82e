using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Keeps renewals; the requirement pool hears what hangs on them.</summary>
[Block]
public sealed class RenewalStore(RecordBlocks blocks, CustomerReader customers, RequirementDirectory pool, EventBus events)
    : RecordStore<RenewalRecord, RenewalView>(blocks, new("renewal", FindOne, RenewalRecord.Insert, RenewalRecord.Update), ListRenewals.List)
{
    private const string FindOne = $"SELECT {RenewalRecord.Columns} FROM realization_renewal WHERE id = @Id";
    private const string FindOf = $"SELECT {RenewalRecord.Columns} FROM realization_renewal WHERE contract_id = @ContractId";
    private const string Forget = "DELETE FROM realization_renewal WHERE id = @Id";
    private const string ForgetReasons = "DELETE FROM realization_renewal_reason WHERE renewal_id = @Id";
    private const string ForgetRequirements = "DELETE FROM realization_renewal_requirement WHERE renewal_id = @Id";
    private const string InsertReason = "INSERT INTO realization_renewal_reason (renewal_id, reason) VALUES (@Id, @Reason)";
    private const string InsertRequirement = "INSERT INTO realization_renewal_requirement (renewal_id, requirement_id) VALUES (@Id, @RequirementId)";

    /// <summary>The renewal of a contract; null when there is none.</summary>
    public Task<RenewalRecord?> Of(long contractId, CancellationToken stop) => Db.First<RenewalRecord>(FindOf, new { ContractId = contractId }, stop);

    /// <summary>Refuses requirements that are not in the pool.</summary>
    public async Task Demand(IReadOnlyList<long> requirementIds, CancellationToken stop)
    {
        var known = (await pool.Find(requirementIds, stop)).Select(requirement => requirement.Id).ToHashSet();
        for (var i = 0; i < requirementIds.Count; i++)
            if (!known.Contains(requirementIds[i])) throw Refusals.Unknown($"/requirementIds/{i}", "requirement", requirementIds[i]);
    }

    /// <summary>Removes the renewal of a contract that goes for good.</summary>
    public async Task<bool> Drop(long contractId, CancellationToken stop)
    {
        if (await Of(contractId, stop) is not { } renewal) return true;
        if (renewal.Version != 1) return false;
        await Db.Execute(Forget, new { renewal.Id }, stop);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task Check(RenewalRecord? before, RenewalRecord after, CancellationToken stop)
    {
        if (before is not null && before.OwnerId != after.OwnerId) await customers.DemandOwner(after.OwnerId, stop);
    }

    /// <inheritdoc/>
    protected override async Task Follow(RenewalRecord? before, RenewalRecord after, CancellationToken stop)
    {
        if (before?.Reasons != after.Reasons)
        {
            await Db.Execute(ForgetReasons, new { after.Id }, stop);
            foreach (var reason in (after.Reasons.Read() ?? []).Distinct()) await Db.Execute(InsertReason, new { after.Id, Reason = reason.Word() }, stop);
        }

        if (before?.RequirementIds != after.RequirementIds)
        {
            await Db.Execute(ForgetRequirements, new { after.Id }, stop);
            foreach (var id in (after.RequirementIds.Read() ?? []).Distinct()) await Db.Execute(InsertRequirement, new { after.Id, RequirementId = id }, stop);
        }

        if (before is null || Stake(before).SameAs(Stake(after))) return;
        await events.Publish(Stake(after), stop);
    }

    /// <summary>What the pool hears of a renewal.</summary>
    private static RenewalAtStake Stake(RenewalRecord renewal) => new(
        renewal.Id, renewal.CustomerId, renewal.Amount, renewal.Currency,
        renewal.ArchivedAt is not null ? RenewalStake.Safe : renewal.State switch
        {
            "lost" or "reduced" => RenewalStake.Lost,
            "renewed" => RenewalStake.Safe,
            _ => renewal.Risk is "medium" or "high" ? RenewalStake.AtRisk : RenewalStake.Safe,
        },
        [.. renewal.RequirementIds.Read() ?? []], renewal.Words ?? renewal.RiskStatement);
}
