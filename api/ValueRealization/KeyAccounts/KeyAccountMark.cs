namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>The four marks of a key account.</summary>
public enum KeyAccountMark
{
    /// <summary>Pays a high price.</summary>
    HighPrice,

    /// <summary>Others in the trade look at them.</summary>
    Influence,

    /// <summary>Brings many others.</summary>
    Referrals,

    /// <summary>Works with us actively.</summary>
    Cooperation,
}
