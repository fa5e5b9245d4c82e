using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>One customer, also an archived one.</summary>
public sealed class GetCustomer : GetRecord<CustomerFacts, CustomerView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/customers", Permissions.Read);
}
