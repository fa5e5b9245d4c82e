using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>One contract, also an archived one.</summary>
public sealed class GetContract : GetRecord<ContractRecord, ContractView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/contracts", Permissions.Read);
}
