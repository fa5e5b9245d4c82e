using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Takes an edit or an archiving of a customer back.</summary>
public sealed class CustomerUndo(CustomerStore store) : RecordUndo<CustomerFacts, CustomerView>(store);
