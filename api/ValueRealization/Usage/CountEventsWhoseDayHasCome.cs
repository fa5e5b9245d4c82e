using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Every hour: events that lay too far ahead when they came are counted once their day is here.</summary>
public sealed class CountEventsWhoseDayHasCome(UsageAhead ahead) : Schedule
{
    /// <inheritdoc/>
    public override string Name => "usage.ahead";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override Task Run(DateTime now, CancellationToken stop) => ahead.Count(stop);
}
