using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Takes a save or refund case out of the lists. It can be undone.</summary>
public sealed class ArchiveSaveCase : ArchiveRecord<SaveCaseRecord, SaveCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/save-cases", Permissions.KeepRenewals);
}
