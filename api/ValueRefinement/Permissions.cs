using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRefinement;

/// <summary>What value refinement asks of its callers.</summary>
public static class Permissions
{
    /// <summary>Products, modules and features: everybody.</summary>
    public static readonly Permission Read = new("features.read", "value-refinement:read");

    /// <summary>The tree of products, modules and features: the people who answer for the product's shape.</summary>
    public static readonly Permission EditFeatures = new("features.edit", "value-refinement:write", Role.Ops, Role.Pm) { Rule = "editFeatures" };
}
