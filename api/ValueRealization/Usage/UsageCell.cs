namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What is counted in one place of the roll-up.</summary>
public class UsageCell
{
    /// <summary>Events.</summary>
    public long Events { get; set; }

    /// <summary>People who were not counted there before.</summary>
    public long NewUsers { get; set; }

    /// <summary>How often the thing was done.</summary>
    public long Uses { get; set; }

    /// <summary>Time spent.</summary>
    public long Seconds { get; set; }

    /// <summary>What came out.</summary>
    public long Outputs { get; set; }

    /// <summary>Failures.</summary>
    public long Errors { get; set; }

    /// <summary>Adds another place's counts, people apart.</summary>
    public void Add(UsageCell other)
    {
        Events += other.Events;
        Uses += other.Uses;
        Seconds += other.Seconds;
        Outputs += other.Outputs;
        Errors += other.Errors;
    }
}
