using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Every hour: where customers stand, who is known by now, and which messages need not be remembered any more.</summary>
public sealed class UsageUpkeep(Db db, UsageStandings standings, UsageAccounts accounts, UsageOptions options) : Schedule
{
    private const string Forget = "DELETE FROM realization_usage_message WHERE slice >= 0 AND slice < @Oldest";

    /// <inheritdoc/>
    public override string Name => "usage.upkeep";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        await db.Write(() => accounts.SettleAll(stop), stop);
        // What is older is not taken in any more, so that nothing forgotten can count twice; a file's rows are known again by the file.
        await db.Write(() => db.Execute(Forget, new { Oldest = UsageEvent.SliceOf(now.AddDays(-options.OldestDays - 1)) }, stop), stop);
        await standings.Count(DateOnly.FromDateTime(now), stop);
    }
}
