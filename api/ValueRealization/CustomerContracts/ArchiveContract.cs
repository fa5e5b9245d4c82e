using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Takes a contract out of the lists. It can be undone.</summary>
public sealed class ArchiveContract : ArchiveRecord<ContractRecord, ContractView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/contracts", Permissions.EditContracts);
}
