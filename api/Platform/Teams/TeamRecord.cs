using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Platform.Teams;

/// <summary>A team's own columns.</summary>
public sealed record TeamRecord : IVersioned, IIdentified
{
    /// <inheritdoc/>
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public long? LeadId { get; init; }

    public RawJson<IReadOnlyList<long>> Members { get; init; } = new("[]");

    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public long Version { get; init; }

    /// <summary>The team with these members, in order and each once; whoever leads it is one of them.</summary>
    public TeamRecord With(IEnumerable<long> members) =>
        this with { Members = RawJson<IReadOnlyList<long>>.Of([.. members.Concat(LeadId is { } lead ? [lead] : []).Distinct().Order()]) };
}
