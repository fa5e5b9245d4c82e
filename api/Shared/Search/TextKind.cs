namespace ProductOps.Api.Shared.Search;

/// <summary>What a text belongs to. The numbers stand in the database: never change one, never use one again.</summary>
public enum TextKind
{
    /// <summary>A requirement of the pool.</summary>
    Requirement = 1,

    /// <summary>A feature of the product.</summary>
    Feature = 2,

    /// <summary>A customer.</summary>
    Customer = 3,
}
