using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Puts a customer on the list of key accounts, with the marks that make it one and the colleague who follows it.</summary>
public sealed class CreateKeyAccount : CreateRecord<KeyAccountBody, KeyAccountRecord, KeyAccountView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/key-accounts", Permissions.KeepKeyAccounts);
}
