namespace ProductOps.Api.Shared.Operations;

/// <summary>
/// A noun's share of the demo workspace: plainly fictional records in both languages, made on first start in Development. Found by
/// reflection and run in order, in one transaction each; a part that has run is never run again.
/// </summary>
public abstract class DemoPart
{
    /// <summary>Lower ones first: people 0, directories 10, requirements 20, meetings 30, platform records 40.</summary>
    public abstract int Order { get; }

    /// <summary>Makes the records.</summary>
    public abstract Task Load(DateTime now, CancellationToken stop);
}
