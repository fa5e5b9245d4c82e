using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Takes a change of a contract back.</summary>
public sealed class ContractUndo(ContractStore store) : RecordUndo<ContractRecord, ContractView>(store);
