namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What one person did under one name at a customer on a day: the finest grain that is kept, from which everything else is counted.</summary>
public sealed class PersonDay : UsageCell
{
    /// <summary>Where it is counted: the customer, or the unknown one.</summary>
    public long CustomerKey { get; init; }

    /// <summary>The day, in UTC.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The person as a number; 0 is nobody in particular.</summary>
    public long Person { get; init; }

    /// <summary>The event's name.</summary>
    public long EventId { get; init; }

    private (long Customer, DateOnly Day, long Person, long Event) Place => (CustomerKey, Day, Person, EventId);

    /// <summary>What an event counts for.</summary>
    public static PersonDay Of(CountedEvent item) => new()
    {
        CustomerKey = item.CustomerKey, Day = item.Day, Person = item.Person, EventId = item.Name.Id,
        Events = 1, Uses = item.Event.Uses, Seconds = item.Event.Seconds, Outputs = item.Event.Outputs, Errors = item.Event.Errors,
    };

    /// <summary>Each place once, in the order in which the roll-up keeps them.</summary>
    public static PersonDay[] Sum(IEnumerable<PersonDay> rows)
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted, static (one, other) => one.Place.CompareTo(other.Place));
        var last = -1;
        foreach (var row in sorted)
        {
            if (last >= 0 && sorted[last].Place == row.Place) sorted[last].Add(row);
            else sorted[++last] = row;
        }

        return sorted[..(last + 1)];
    }
}
