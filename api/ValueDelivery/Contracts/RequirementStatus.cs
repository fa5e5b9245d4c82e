namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>Where a requirement stands between the wish and the requester's word that its end goal is met.</summary>
public enum RequirementStatus
{
    /// <summary>Came in; nobody has looked yet.</summary>
    New,

    /// <summary>Worth deciding.</summary>
    Screened,

    /// <summary>Left out by ops, with a reason the requester sees.</summary>
    ScreenedOut,

    /// <summary>Decided: will be built.</summary>
    Accepted,

    /// <summary>Decided: not now.</summary>
    Later,

    /// <summary>Decided: not at all.</summary>
    Rejected,

    /// <summary>In customers' hands.</summary>
    Launched,

    /// <summary>The requester says that the end goal is met.</summary>
    Confirmed,

    /// <summary>The requester says that it is not.</summary>
    Reopened,

    /// <summary>Goes on inside another requirement.</summary>
    Merged,
}
