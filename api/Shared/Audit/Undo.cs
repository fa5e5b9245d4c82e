using System.Text.Json;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Shared.Audit;

/// <summary>
/// How one kind of record is put back as it was before a change. Declared by the kind's own module; found by reflection. It is
/// asked only for the caller's own, recent changes that carry a snapshot and that nobody has built upon since.
/// </summary>
public abstract class Undo
{
    /// <summary>The kind whose audit rows it undoes.</summary>
    public abstract string Kind { get; }

    /// <summary>
    /// Puts the record back, inside the open transaction; refuses when the record does not allow it any more. The audit row of
    /// the undoing is written by whoever asks. Text index, counts and everything else that follows the record is this one's care.
    /// </summary>
    public abstract Task PutBack(Change change, CancellationToken stop);
}

/// <summary>A change as the audit trail keeps it.</summary>
/// <param name="Id">The audit row.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Action">What was done.</param>
/// <param name="Snapshot">What <see cref="AuditTrail.Record"/> was given as <c>undo</c>.</param>
public sealed record Change(long Id, long RecordId, string Action, JsonElement Snapshot)
{
    /// <summary>The snapshot in its own type.</summary>
    public T Before<T>() => Snapshot.Deserialize<T>(Json.Options)!;
}
