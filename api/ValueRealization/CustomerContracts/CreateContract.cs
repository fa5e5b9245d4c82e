using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>A new contract.</summary>
public sealed class CreateContract : CreateRecord<ContractBody, ContractRecord, ContractView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/contracts", Permissions.EditContracts);
}
