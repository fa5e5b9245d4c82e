using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Counts every customer with contracts again each day, because contracts begin and end by themselves.</summary>
public sealed class CountContractsDaily(Db db, ContractRollUp rollUp) : Schedule
{
    private const int Size = 500;
    private const string Next = "SELECT id FROM realization_customer WHERE contract_count > 0 AND id > @After ORDER BY id";

    /// <inheritdoc/>
    public override string Name => "contracts.count";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        var last = 0L;
        while (true)
        {
            var from = last;
            var ids = await db.Query<long>(Next + db.Dialect.Take(Size), new { After = from }, stop);
            if (ids.Count == 0) return;
            await db.Write(() => rollUp.Of(ids, stop), stop);
            last = ids[^1];
        }
    }
}
