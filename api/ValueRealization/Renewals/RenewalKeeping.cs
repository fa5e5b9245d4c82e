using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.CustomerContracts;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Keeps each contract's renewal in step with the contract: made when it has an end ahead, moved with it, settled when another contract follows, gone when it no longer runs.</summary>
[Block]
public sealed class RenewalKeeping(Db db, RenewalStore renewals, RenewalRules rules)
{
    private const string Follower = """
        SELECT n.id AS Id, n.yearly_amount AS Amount, n.signed_on AS SignedOn, n.starts_on AS StartsOn FROM realization_contract n
         WHERE n.follows_id = @Id AND n.archived_at IS NULL AND n.status = 'active'
         ORDER BY n.id DESC
        """;

    private const string OwnerOf = "SELECT owner_id FROM realization_customer WHERE id = @CustomerId";

    /// <summary>Brings the renewal of a contract up to date, inside the open transaction.</summary>
    public async Task Of(ContractRecord contract, CancellationToken stop)
    {
        var renewal = await renewals.Of(contract.Id, stop);
        if (renewal is { State: "lost" }) return;
        var runs = contract is { Status: "active", IsTrial: false, EndsOn: not null, ArchivedAt: null } && contract.YearlyAmount.Minor > 0;
        if (!runs)
        {
            if (renewal is { ArchivedAt: null, IsDecided: false }) await renewals.Update(renewal, renewal with { ArchivedAt = renewals.Now }, stop, "dropped", undoable: false);
            return;
        }

        var next = await db.First<Next>(Follower + db.Dialect.Take(1), new { contract.Id }, stop);
        // What ended before anybody looked is history, unless it says itself how it went on.
        if (renewal is null && contract.EndsOn < renewals.Today && next is null) return;
        if (renewal is { IsDecided: true })
        {
            var settled = Settled(renewal, next);
            if (settled != renewal) await renewals.Update(renewal, settled, stop, "movedWithContract", undoable: false);
            return;
        }

        var band = (await rules.Rule(stop)).Of(contract.YearlyAmount);
        var days = (renewal ?? new RenewalRecord { ContractId = contract.Id, OwnerId = contract.OwnerId ?? await db.Scalar<long?>(OwnerOf, new { contract.CustomerId }, stop) }) with
        {
            CustomerId = contract.CustomerId, Name = contract.Name, EndsOn = contract.EndsOn!.Value, Amount = contract.YearlyAmount, Currency = contract.Currency,
            OpensOn = contract.EndsOn.Value.AddDays(-band.OpenDays), RiskDueOn = contract.EndsOn.Value.AddDays(-band.RiskDays), ArchivedAt = null,
        };
        if (renewal is null) renewal = (await renewals.Find(await renewals.Insert(Opened(days), stop), stop))!;
        var after = Settled(Opened(days) with { Id = renewal.Id, Version = renewal.Version }, next);
        if (after != renewal) await renewals.Update(renewal, after, stop, after.State == renewal.State ? "movedWithContract" : after.State, undoable: false);
    }

    /// <summary>Opens it once its day has come.</summary>
    public RenewalRecord Opened(RenewalRecord renewal) =>
        renewal.State == "upcoming" && renewal.OpensOn <= renewals.Today ? renewal with { State = "open", OpenedOn = renewal.EndsOn < renewals.Today ? renewal.OpensOn : renewals.Today } : renewal;

    // Another contract that follows settles it; when that one goes again, the renewal is open again.
    private static RenewalRecord Settled(RenewalRecord renewal, Next? next)
    {
        if (next is null) return renewal.NextContractId is null ? renewal : renewal with { NextContractId = null, State = "open", OutcomeOn = null, OutcomeAmount = null };
        return renewal with { NextContractId = next.Id, State = next.Amount.Minor < renewal.Amount.Minor ? "reduced" : "renewed", OutcomeAmount = next.Amount, OutcomeOn = renewal.OutcomeOn ?? next.SignedOn ?? next.StartsOn };
    }

    private sealed record Next
    {
        public long Id { get; init; }
        public Amount Amount { get; init; }
        public DateOnly? SignedOn { get; init; }
        public DateOnly StartsOn { get; init; }
    }
}
