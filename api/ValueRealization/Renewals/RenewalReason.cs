namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Why a customer does not go on, pays less, or may do so.</summary>
public enum RenewalReason
{
    /// <summary>It is awkward to use.</summary>
    Usability,

    /// <summary>Something they need is missing.</summary>
    MissingFeature,

    /// <summary>It fails or is slow.</summary>
    Quality,

    /// <summary>Service or support.</summary>
    Service,

    /// <summary>They see no result.</summary>
    NoValue,

    /// <summary>They hardly use it.</summary>
    LowUse,

    /// <summary>The price.</summary>
    Price,

    /// <summary>Their budget.</summary>
    Budget,

    /// <summary>A competitor.</summary>
    Competitor,

    /// <summary>The people who wanted it have left.</summary>
    PeopleChanged,

    /// <summary>Their own business has changed.</summary>
    BusinessChanged,

    /// <summary>Something else; the words say it.</summary>
    Other,
}
