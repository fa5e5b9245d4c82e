using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Takes a change of an observation back.</summary>
public sealed class ObservationUndo(ObservationStore store) : RecordUndo<ObservationRecord, ObservationView>(store);
