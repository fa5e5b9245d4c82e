using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Takes a departure out of the lists. It can be undone.</summary>
public sealed class ArchiveDeparture : ArchiveRecord<DepartureRecord, DepartureView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/departures", Permissions.KeepRenewals);
}
