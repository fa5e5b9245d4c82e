namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Through what an event came.</summary>
public enum UsageSource
{
    /// <summary>Segment's calls, and all SDKs that speak them.</summary>
    Segment,

    /// <summary>PostHog's calls.</summary>
    PostHog,

    /// <summary>Sensors Data's calls.</summary>
    Sensors,

    /// <summary>A file.</summary>
    File,

    /// <summary>The demo workspace.</summary>
    Demo,
}
