namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>What screening says.</summary>
public enum ScreeningOutcome
{
    /// <summary>Worth deciding.</summary>
    Keep,

    /// <summary>Worthless, unreasonable, or answered already.</summary>
    Out,
}
