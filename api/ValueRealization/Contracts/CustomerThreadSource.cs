using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contracts;

/// <summary>What a module knows of a customer's course of events. Each module declares its strands; the customer's page weaves them into one timeline.</summary>
[Gathered]
public abstract class CustomerThreadSource
{
    /// <summary>The strands.</summary>
    public abstract IReadOnlyList<ThreadStrand> Strands { get; }
}

/// <summary>
/// One sort of event. Its statement selects <see cref="ThreadRow"/>'s columns of the customer <c>@CustomerId</c>, only those before the place
/// (<c>at &lt; @At OR (at = @At AND id &lt; @Below)</c>; a strand of days compares with <c>@Day</c>), the newest first by time and then by id; the number of rows is added to it.
/// </summary>
/// <param name="Name">The sort's word; the sentence is the text <c>thread.{name}</c> with <c>{title}</c>, <c>{detail}</c>, <c>{amount}</c> and <c>{word}</c>.</param>
/// <param name="Group">The filter it falls under.</param>
/// <param name="RecordKind">The kind of record an event leads to.</param>
/// <param name="Sql">The statement.</param>
public sealed record ThreadStrand(string Name, ThreadGroup Group, string RecordKind, string Sql)
{
    /// <summary>True when the events have a day and no time.</summary>
    public bool OfDays { get; init; }

    /// <summary>The prefix of the texts that name the row's word; without one the word itself is shown.</summary>
    public string? WordTexts { get; init; }

    /// <summary>Whether an event is good or bad news, by its word.</summary>
    public Func<string?, ThreadTone>? Tone { get; init; }
}

/// <summary>What a strand selects.</summary>
public sealed record ThreadRow
{
    /// <summary>The event's place among those of one moment.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public DateTime At { get; init; }

    /// <summary>The record it leads to.</summary>
    public long RecordId { get; init; }

    /// <summary>What it is about.</summary>
    public string? Title { get; init; }

    /// <summary>What was said or why.</summary>
    public string? Detail { get; init; }

    /// <summary>A word of a closed list: an outcome, a verdict …</summary>
    public string? Word { get; init; }

    /// <summary>Money, in minor units.</summary>
    public long? Amount { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Who did it.</summary>
    public string? By { get; init; }
}

/// <summary>The filters of a customer's timeline.</summary>
public enum ThreadGroup
{
    /// <summary>Visits, calls, answers, voices.</summary>
    Contact,

    /// <summary>Turns in the use of the product.</summary>
    Usage,

    /// <summary>What they asked for and what became of it.</summary>
    Requirement,

    /// <summary>What was measured and confirmed.</summary>
    Result,

    /// <summary>Contracts, renewals, cases of saving.</summary>
    Contract,
}

/// <summary>How an event is drawn.</summary>
public enum ThreadTone
{
    /// <summary>Neither good nor bad.</summary>
    Plain,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Bad news.</summary>
    Bad,
}
