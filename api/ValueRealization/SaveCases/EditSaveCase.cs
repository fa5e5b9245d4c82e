using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Changes a save or refund case: the fields that are sent, and no others.</summary>
public sealed class EditSaveCase : EditRecord<SaveCaseBody, SaveCaseRecord, SaveCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/save-cases", Permissions.KeepRenewals);
}
