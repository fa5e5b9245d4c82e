namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>What a contract's amount is for.</summary>
public enum ContractPer
{
    /// <summary>Each year.</summary>
    Year,

    /// <summary>Each month.</summary>
    Month,

    /// <summary>Once and never again; no recurring revenue.</summary>
    Once,
}
