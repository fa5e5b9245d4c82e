namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>What was seen or heard.</summary>
public enum ObservationKind
{
    /// <summary>Awkward to use.</summary>
    Awkward,

    /// <summary>Something is missing.</summary>
    Missing,

    /// <summary>Something does not work.</summary>
    Broken,

    /// <summary>Something they like.</summary>
    Liked,

    /// <summary>Something that has become better for them.</summary>
    Result,
}
