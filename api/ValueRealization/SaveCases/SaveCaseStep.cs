namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>A step of the plan by which a customer is to be saved.</summary>
public sealed record SaveCaseStep
{
    /// <summary>What is done.</summary>
    public string What { get; init; } = "";

    /// <summary>Who does it.</summary>
    public string? Who { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When it was done.</summary>
    public DateOnly? DoneOn { get; init; }
}
