using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>One key account, also an archived one.</summary>
public sealed class GetKeyAccount : GetRecord<KeyAccountRecord, KeyAccountView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/key-accounts", Permissions.Read);
}
