namespace ProductOps.Api.Shared.Slices;

/// <summary>Marks a class that handlers of a noun or module share: one instance per request or job, found by reflection.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
