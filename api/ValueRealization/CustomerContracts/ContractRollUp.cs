using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>
/// A customer's money and renewal, counted from the contracts that run today: what they pay a year in the currency in which they pay most, and the first day on which
/// one of them ends that nothing follows yet. A customer without contracts keeps what people have entered.
/// </summary>
[Block]
public sealed class ContractRollUp(Db db, AuditTrail audit, EventBus events, TimeProvider clock)
{
    private const int AtOnce = 500;

    private const string Customers = """
        SELECT id AS Id, recurring_revenue AS RecurringRevenue, currency AS Currency, renews_on AS RenewsOn, contract_count AS Contracts
          FROM realization_customer WHERE id IN (@Ids)
        """;

    private const string Contracts = """
        SELECT k.customer_id AS CustomerId, k.yearly_amount AS YearlyAmount, k.currency AS Currency, k.status AS Status, k.starts_on AS StartsOn, k.ends_on AS EndsOn, k.is_trial AS IsTrial,
               CASE WHEN EXISTS (SELECT 1 FROM realization_contract n WHERE n.follows_id = k.id AND n.archived_at IS NULL AND n.status = 'active') THEN 1 ELSE 0 END AS IsFollowed
          FROM realization_contract k
         WHERE k.archived_at IS NULL AND k.customer_id IN (@Ids)
        """;

    private const string Update = "UPDATE realization_customer SET recurring_revenue = @RecurringRevenue, currency = @Currency, renews_on = @RenewsOn, contract_count = @Contracts WHERE id = @Id";

    /// <summary>Counts these customers again, inside the open transaction.</summary>
    public async Task Of(IEnumerable<long> customerIds, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var changed = new List<long>();
        foreach (var ids in customerIds.Distinct().Chunk(AtOnce))
        {
            var asked = new { Ids = JsonSerializer.Serialize(ids) };
            var contracts = (await db.Query<Contract>(db.Dialect.WithNumbers(Contracts, "Ids"), asked, stop)).ToLookup(contract => contract.CustomerId);
            foreach (var before in await db.Query<Money>(db.Dialect.WithNumbers(Customers, "Ids"), asked, stop))
            {
                var after = Counted(before, [.. contracts[before.Id]], today);
                if (after == before) continue;
                await db.Execute(Update, after, stop);
                if ((after with { Contracts = before.Contracts }) == before) continue;
                await audit.Record("customer", before.Id, "countedFromContracts", before, after);
                changed.Add(before.Id);
            }
        }

        if (changed.Count > 0) await events.Publish(new CustomerChanged(changed), stop);
    }

    private static Money Counted(Money before, IReadOnlyList<Contract> contracts, DateOnly today)
    {
        if (contracts.Count == 0) return before with { Contracts = 0 };
        var running = contracts.Where(contract => contract.Runs(today)).ToList();
        var main = running.GroupBy(contract => contract.Currency, StringComparer.Ordinal).OrderByDescending(group => group.Sum(contract => contract.YearlyAmount)).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return before with
        {
            RecurringRevenue = main?.Sum(contract => contract.YearlyAmount) ?? 0,
            Currency = main?.Key ?? before.Currency,
            RenewsOn = running.Where(contract => contract is { EndsOn: not null, IsFollowed: false }).Min(contract => contract.EndsOn),
            Contracts = contracts.Count,
        };
    }

    private sealed record Money
    {
        public long Id { get; init; }
        public long? RecurringRevenue { get; init; }
        public string Currency { get; init; } = "";
        public DateOnly? RenewsOn { get; init; }
        public int Contracts { get; init; }
    }

    private sealed record Contract
    {
        public long CustomerId { get; init; }
        public long YearlyAmount { get; init; }
        public string Currency { get; init; } = "";
        public string Status { get; init; } = "";
        public DateOnly StartsOn { get; init; }
        public DateOnly? EndsOn { get; init; }
        public bool IsTrial { get; init; }
        public bool IsFollowed { get; init; }

        public bool Runs(DateOnly today) => Status == "active" && !IsTrial && StartsOn <= today && (EndsOn is null || EndsOn >= today);
    }
}
