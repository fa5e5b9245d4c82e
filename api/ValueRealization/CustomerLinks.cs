using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization;

/// <summary>A record of a customer's that is in a colleague's hands.</summary>
public interface ICustomerRecord
{
    /// <summary>The customer.</summary>
    long CustomerId { get; }

    /// <summary>The colleague.</summary>
    long? OwnerId { get; }
}

/// <summary>Checks whom such records name.</summary>
[Block]
public sealed class CustomerLinks(CustomerDirectory directory, CustomerReader customers)
{
    /// <summary>Refuses a customer that is not there, and a colleague who is not in service, where a change names another one.</summary>
    public async Task Demand(ICustomerRecord? before, ICustomerRecord after, CancellationToken stop)
    {
        if (before?.CustomerId != after.CustomerId) await directory.Demand(after.CustomerId, stop);
        if (before?.OwnerId != after.OwnerId) await customers.DemandOwner(after.OwnerId, stop);
    }
}
