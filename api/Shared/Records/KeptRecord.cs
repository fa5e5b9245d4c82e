using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Shared.Records;

/// <summary>What the columns of every record that a <see cref="RecordStore{TRecord,TView}"/> keeps have in common.</summary>
public abstract record KeptRecord : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public long Id { get; init; }

    /// <summary>When it left the lists; null while it is in use.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }
}
