namespace ProductOps.Api.Shared.Operations;

/// <summary>A clock that stands still, for demo records that tell of days gone by.</summary>
public sealed class DemoClock(DateTime instant) : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
}
