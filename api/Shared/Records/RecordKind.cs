using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>
/// A kind of record that people comment on, attach files to, find, and see named in notifications and the audit trail. Each module
/// declares its own, one small class a kind; found by reflection.
/// </summary>
public abstract class RecordKind
{
    /// <summary>Its word in routes, audit rows and links: <c>requirement</c>, <c>customer</c> …</summary>
    public abstract string Kind { get; }

    /// <summary>What reading such a record asks of the caller; its comments and attachments ask the same.</summary>
    public abstract Permission Reading { get; }

    /// <summary>How people call those of <paramref name="ids"/> that exist and that the caller may see, by id; the others are left out.</summary>
    public abstract Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop);

    /// <summary>The fields by which other records refer to one of these: their histories show its name there.</summary>
    public virtual IReadOnlyList<string> NamedBy => [];

    /// <summary>The page of the record in the web client, from the root: <c>/value-delivery/requirements/1024</c>.</summary>
    public abstract string Url(long id);
}
