using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Takes a customer out of the lists. Their voices stay where they are; editing with <c>archived: false</c> brings the customer back.</summary>
public sealed class ArchiveCustomer : ArchiveRecord<CustomerFacts, CustomerView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/customers", Permissions.EditCustomers);
}
