namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>What a case is about.</summary>
public enum SaveCaseKind
{
    /// <summary>A customer who may leave.</summary>
    Risk,

    /// <summary>A customer who wants their money back.</summary>
    Refund,
}
