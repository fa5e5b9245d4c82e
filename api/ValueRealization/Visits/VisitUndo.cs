using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Takes a change of a visit or interview back.</summary>
public sealed class VisitUndo(VisitStore store) : RecordUndo<VisitRecord, VisitView>(store);
