using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Changes a key account: the fields that are sent, and no others.</summary>
public sealed class EditKeyAccount : EditRecord<KeyAccountBody, KeyAccountRecord, KeyAccountView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/key-accounts", Permissions.KeepKeyAccounts);
}
