namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>An event's name, and where it is counted.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Slot">The feature's id; minus the row's own id where it stands for none; far below that where it is not to be counted.</param>
public sealed record UsageName(long Id, long Slot)
{
    private const long IgnoredBelow = -1_000_000_000_000;

    /// <summary>True when its events are not use of the product.</summary>
    public bool Ignored => IsIgnored(Slot);

    /// <summary>The slot of a name in this state.</summary>
    public static long SlotOf(long id, MappingState state, long? featureId) => state switch
    {
        MappingState.Mapped => featureId!.Value,
        MappingState.Ignored => IgnoredBelow - id,
        _ => -id,
    };

    /// <summary>True for the slot of an ignored name.</summary>
    public static bool IsIgnored(long slot) => slot < IgnoredBelow;
}
