using ProductOps.Api.Shared.Audit;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Takes back which customer an unknown one was said to be.</summary>
public sealed class UnknownCustomerUndo(UsageIdentities identities) : Undo
{
    /// <inheritdoc/>
    public override string Kind => UsageIdentities.Kind;

    /// <inheritdoc/>
    public override Task PutBack(Change change, CancellationToken stop) => identities.PutBack(change.RecordId, change.Before<UsageIdentities.Identity>(), stop);
}
