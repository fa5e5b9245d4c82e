namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>What kind of requirement it is (业务本质, 个性化, 核心定位).</summary>
public enum RequirementKind
{
    /// <summary>Comes from the nature of the business; everybody needs it.</summary>
    Essential,

    /// <summary>One customer's own way.</summary>
    Custom,

    /// <summary>What the product stands for.</summary>
    CorePositioning,
}
