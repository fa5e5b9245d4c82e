namespace ProductOps.Api.Shared.Slices;

/// <summary>One use case: its route, permission, body, command or query, rules and handler, all in one file. Found by reflection, never listed.</summary>
public interface ISlice
{
    /// <summary>Maps the use case's one endpoint, relative to its module's path.</summary>
    static abstract void Map(IEndpointRouteBuilder routes);
}
