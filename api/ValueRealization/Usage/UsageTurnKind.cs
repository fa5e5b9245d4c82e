namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A turn in a customer's use.</summary>
public enum UsageTurnKind
{
    /// <summary>A feature was used for the first time.</summary>
    FirstUsed,

    /// <summary>A feature that had been in use was not used for four weeks.</summary>
    Stopped,

    /// <summary>A feature that had been stopped was used again.</summary>
    TakenUp,

    /// <summary>Far fewer people a day than four weeks before.</summary>
    UsersFell,

    /// <summary>Far more people a day than four weeks before.</summary>
    UsersRose,
}
