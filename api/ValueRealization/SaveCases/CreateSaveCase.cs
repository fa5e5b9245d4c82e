using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>A new save or refund case.</summary>
public sealed class CreateSaveCase : CreateRecord<SaveCaseBody, SaveCaseRecord, SaveCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/save-cases", Permissions.KeepRenewals);
}
