namespace ProductOps.Api.Shared.Slices;

/// <summary>Marks an abstract class whose implementations, whichever module they stand in, are gathered by reflection and asked together.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GatheredAttribute : Attribute;
