namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>An event that came in a file, beside the contract it names.</summary>
public sealed record ImportedEventView
{
    /// <summary>Its id here.</summary>
    public long Id { get; init; }

    /// <summary>The id it came with.</summary>
    public string? MessageId { get; init; }

    /// <summary>The customer.</summary>
    public long? CustomerId { get; init; }

    /// <summary>Its name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The contract.</summary>
    public long? ContractId { get; init; }

    /// <summary>Its name.</summary>
    public string? ContractName { get; init; }

    /// <summary>The event's name.</summary>
    public string? Event { get; init; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>How often.</summary>
    public long Uses { get; init; }

    /// <summary>For how long.</summary>
    public long Seconds { get; init; }

    /// <summary>How often it failed.</summary>
    public long Errors { get; init; }

    /// <summary>Whether it lies within the contract.</summary>
    public UsageFinding Finding { get; init; }

    /// <summary>For the API's document.</summary>
    public static ImportedEventView Example => new() { Id = 5, MessageId = "U-1c6c24", CustomerId = 7, CustomerName = "Sample Lifts Ltd", ContractId = 3, ContractName = "Pro", Event = "feature_20", Day = new DateOnly(2026, 7, 27), Uses = 9, Seconds = 5004, Finding = UsageFinding.BeforeContract };
}

/// <summary>Whether use lies within its contract.</summary>
public enum UsageFinding
{
    /// <summary>It does, or names none.</summary>
    None,

    /// <summary>Before the contract began.</summary>
    BeforeContract,

    /// <summary>After it had ended.</summary>
    AfterContract,
}
