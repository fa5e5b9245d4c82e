using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Takes a change of a departure back.</summary>
public sealed class DepartureUndo(DepartureStore store) : RecordUndo<DepartureRecord, DepartureView>(store);
