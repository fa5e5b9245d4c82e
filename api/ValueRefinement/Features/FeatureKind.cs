namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>What a node of the tree is.</summary>
public enum FeatureKind
{
    /// <summary>A module: groups features and other modules.</summary>
    Module,

    /// <summary>A feature: something that can be used.</summary>
    Feature,
}
