namespace ProductOps.Api.Shared.Http;

/// <summary>A resource that answers with an <c>ETag</c>.</summary>
public interface IVersioned
{
    /// <summary>Grows by one with every change of the resource.</summary>
    long Version { get; }
}

/// <summary>A resource with an address of its own.</summary>
public interface IIdentified
{
    /// <summary>The id in its address.</summary>
    long Id { get; }
}
