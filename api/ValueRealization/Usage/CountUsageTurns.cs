using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Every hour: the turns in customers' use, for their timelines.</summary>
public sealed class CountUsageTurns(UsageTurns turns) : Schedule
{
    /// <inheritdoc/>
    public override string Name => "usage.turns";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override Task Run(DateTime now, CancellationToken stop) => turns.Count(now, stop);
}
