using ProductOps.Api.Shared.Audit;

namespace ProductOps.Api.Shared.Records;

/// <summary>Puts a record of a <see cref="RecordStore{TRecord,TView}"/> back as it was, with everything that follows a change of it.</summary>
public abstract class RecordUndo<TRecord, TView>(RecordStore<TRecord, TView> store) : Undo
    where TRecord : KeptRecord
    where TView : class
{
    /// <inheritdoc/>
    public override string Kind => store.Kind;

    /// <inheritdoc/>
    public override Task PutBack(Change change, CancellationToken stop) => store.PutBack(change.Before<TRecord>(), stop);
}
