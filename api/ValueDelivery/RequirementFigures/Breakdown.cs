namespace ProductOps.Api.ValueDelivery.RequirementFigures;

/// <summary>By what the table of figures is broken down.</summary>
public enum Breakdown
{
    /// <summary>The requirement's region.</summary>
    Region,

    /// <summary>The customers who ask; a requirement counts for each of them.</summary>
    Customer,

    /// <summary>The product module.</summary>
    Module,

    /// <summary>The priority class.</summary>
    Class,

    /// <summary>The kind of requirement.</summary>
    Kind,

    /// <summary>Where it comes from.</summary>
    Source,

    /// <summary>The best tier among the customers who ask.</summary>
    Tier,
}
