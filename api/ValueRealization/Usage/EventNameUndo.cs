using ProductOps.Api.Shared.Audit;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Takes back what a name was said to stand for.</summary>
public sealed class EventNameUndo(EventNames names) : Undo
{
    /// <inheritdoc/>
    public override string Kind => EventNames.Kind;

    /// <inheritdoc/>
    public override Task PutBack(Change change, CancellationToken stop) => names.PutBack(change.RecordId, change.Before<EventNames.Mapping>(), stop);
}
