namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>What a payer says.</summary>
public enum VisitAnswer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Not sure.</summary>
    Unsure,

    /// <summary>No.</summary>
    No,
}
