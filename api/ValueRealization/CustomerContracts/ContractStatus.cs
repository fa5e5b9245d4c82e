namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Where a contract stands; whether it runs today is a matter of its dates.</summary>
public enum ContractStatus
{
    /// <summary>Not signed yet; counts nothing.</summary>
    Draft,

    /// <summary>Signed.</summary>
    Active,

    /// <summary>Ended before its time; counts nothing from then on.</summary>
    Terminated,
}
