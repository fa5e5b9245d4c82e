namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>How a requirement came onto an agenda.</summary>
public enum ItemOrigin
{
    /// <summary>By itself: screened, recommended with evidence, undecided.</summary>
    Rule,

    /// <summary>By itself, left over from an earlier meeting.</summary>
    Carried,

    /// <summary>Somebody put it there.</summary>
    Added,
}
