using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Publishing;

/// <summary>A kind of page that published links lead to: a survey's form, a case, a report. A class below this one is all it takes for <c>/p/{token}</c> to know the kind.</summary>
[Gathered]
public abstract class PublishedKind
{
    /// <summary>The kind's word, by which the web client chooses the page.</summary>
    public abstract string Kind { get; }

    /// <summary>True when the token with this hash is one of the kind's, and works: not revoked, not expired, and what it leads to is still published.</summary>
    public abstract Task<bool> Has(string tokenHash, DateTime now, CancellationToken stop);
}
