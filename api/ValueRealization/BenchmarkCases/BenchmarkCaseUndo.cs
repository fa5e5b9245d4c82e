using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Takes a change of a benchmark case back.</summary>
public sealed class BenchmarkCaseUndo(BenchmarkCaseStore store) : RecordUndo<BenchmarkCaseRecord, BenchmarkCaseView>(store);
