namespace ProductOps.Tests.Support;

/// <summary>Real time, moved forward by as much as a test likes.</summary>
public sealed class MovableClock : TimeProvider
{
    private long moved;

    /// <summary>Moves the clock forward.</summary>
    public void Forward(TimeSpan by) => Interlocked.Add(ref moved, by.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref moved));
}
