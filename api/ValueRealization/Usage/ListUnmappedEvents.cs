using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The names of events that nobody has mapped yet, each with the feature it most likely stands for: their events are counted, but under no feature.</summary>
public sealed class ListUnmappedEvents : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<EventNameView> List = ListEventNames.Of("unmappedEvents", "e.state = 'unmapped'");

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage/unmapped-events", List, Permissions.Read);
}
