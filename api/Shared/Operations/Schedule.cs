namespace ProductOps.Api.Shared.Operations;

/// <summary>Work that comes again by itself: cleaning up, recounting, opening the week's meeting. Found by reflection; one instance at a time runs it, whichever comes first.</summary>
public abstract class Schedule
{
    /// <summary>Its name in the settings table, where its last run is kept.</summary>
    public abstract string Name { get; }

    /// <summary>How long after a run the next one is due.</summary>
    public abstract TimeSpan Every { get; }

    /// <summary>Does the work; opens its own transactions.</summary>
    public abstract Task Run(DateTime now, CancellationToken stop);
}
