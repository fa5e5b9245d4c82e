using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>One save or refund case, also an archived one.</summary>
public sealed class GetSaveCase : GetRecord<SaveCaseRecord, SaveCaseView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/save-cases", Permissions.Read);
}
