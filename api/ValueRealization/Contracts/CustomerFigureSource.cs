using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contracts;

/// <summary>Header figures of a customer's page that only their own noun or module can count: health, activation, proven value.</summary>
[Gathered]
public abstract class CustomerFigureSource
{
    /// <summary>Lower ones first.</summary>
    public abstract int Order { get; }

    /// <summary>The figures of one customer; none where nothing is known.</summary>
    public abstract Task<IReadOnlyList<CustomerFigure>> Of(long customerId, CancellationToken stop);
}

/// <summary>One header figure.</summary>
public sealed record CustomerFigure
{
    /// <summary>Its word: <c>health</c>, <c>activation</c>, <c>activeUsers</c>, <c>provenValue</c> …</summary>
    public required string Name { get; init; }

    /// <summary>The number.</summary>
    public decimal? Value { get; init; }

    /// <summary>Out of how many, where it is a share.</summary>
    public decimal? OutOf { get; init; }

    /// <summary>The money, where it is money.</summary>
    public Amount? Amount { get; init; }

    /// <summary>Its currency.</summary>
    public string? Currency { get; init; }

    /// <summary>By how much it has moved.</summary>
    public decimal? Change { get; init; }

    /// <summary>Within how many days.</summary>
    public int? ChangeDays { get; init; }

    /// <summary>A sentence beside it, in the reader's language.</summary>
    public string? Detail { get; init; }
}
