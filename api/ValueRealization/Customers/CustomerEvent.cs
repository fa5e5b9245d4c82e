using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>One event of a customer's timeline.</summary>
public sealed record CustomerEvent
{
    /// <summary>When; a day's events stand at its midnight.</summary>
    public required DateTime At { get; init; }

    /// <summary>True when only the day is known.</summary>
    public required bool IsDay { get; init; }

    /// <summary>The sort of event: <c>contractStarted</c>, <c>voice</c>, <c>decision</c> …</summary>
    public required string Name { get; init; }

    /// <summary>The filter it falls under.</summary>
    public required ThreadGroup Group { get; init; }

    /// <summary>Good or bad news.</summary>
    public required ThreadTone Tone { get; init; }

    /// <summary>What happened, in the reader's language.</summary>
    public required string Sentence { get; init; }

    /// <summary>What was said, or why.</summary>
    public string? Detail { get; init; }

    /// <summary>Money that it is about.</summary>
    public Amount? Amount { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Who did it.</summary>
    public string? By { get; init; }

    /// <summary>The record it leads to: the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The record it leads to: the id.</summary>
    public required long RecordId { get; init; }

    /// <summary>The record's page in the web client, from the root.</summary>
    public string? Url { get; init; }

    /// <summary>As it looks.</summary>
    public static CustomerEvent Example { get; } = new()
    {
        At = new DateTime(2026, 8, 19, 0, 0, 0, DateTimeKind.Utc), IsDay = false, Name = "decision", Group = ThreadGroup.Requirement, Tone = ThreadTone.Good, Sentence = "Accepted: Sign and take pictures without a network",
        Detail = "Asked for by seven customers", Kind = "requirement", RecordId = 1042, Url = "/value-delivery/requirements/1042",
    };
}
