using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Changes a contract: the fields that are sent, and no others.</summary>
public sealed class EditContract : EditRecord<ContractBody, ContractRecord, ContractView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/contracts", Permissions.EditContracts);
}
