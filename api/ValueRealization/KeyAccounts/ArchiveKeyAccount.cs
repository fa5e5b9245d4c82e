using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Takes a customer off the list of key accounts. It can be undone.</summary>
public sealed class ArchiveKeyAccount : ArchiveRecord<KeyAccountRecord, KeyAccountView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/key-accounts", Permissions.KeepKeyAccounts);
}
