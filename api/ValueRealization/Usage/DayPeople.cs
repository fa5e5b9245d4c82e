namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Which people are counted already on a customer's day, and of which feature: whoever is new there is one active user more.</summary>
public sealed class DayPeople
{
    private readonly HashSet<(long Person, long EventId)> rows = [];
    private readonly HashSet<(long Person, long Slot)> features = [];
    private readonly HashSet<long> people = [];

    /// <summary>Takes in what the database knows.</summary>
    public DayPeople(IEnumerable<(long Person, long EventId, long Slot)> known)
    {
        foreach (var (person, eventId, slot) in known)
        {
            rows.Add((person, eventId));
            features.Add((person, slot));
            if (!UsageName.IsIgnored(slot)) people.Add(person);
        }
    }

    /// <summary>True when there is a row of this person and event.</summary>
    public bool Contains(long person, long eventId) => rows.Contains((person, eventId));

    /// <summary>True the first time for a person and a place of the roll-up.</summary>
    public bool NewTo(long person, long slot) => features.Add((person, slot));

    /// <summary>True the first time for a person.</summary>
    public bool NewToDay(long person) => people.Add(person);
}
