using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization;

/// <summary>What value realization asks of its callers.</summary>
public static class Permissions
{
    /// <summary>The directory of customers: everybody.</summary>
    public static readonly Permission Read = new("customers.read", "value-realization:read");

    /// <summary>Customers' facts: the people who keep in touch with them.</summary>
    public static readonly Permission EditCustomers = new("customers.edit", "value-realization:write", Role.Cs, Role.Ops, Role.Sales) { Rule = "editCustomers" };
}
