using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Takes a change of a save or refund case back.</summary>
public sealed class SaveCaseUndo(SaveCaseStore store) : RecordUndo<SaveCaseRecord, SaveCaseView>(store);
