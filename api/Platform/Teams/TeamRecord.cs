using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.Platform.Teams;

/// <summary>A team's own columns.</summary>
public sealed record TeamRecord : KeptRecord
{
    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public long? LeadId { get; init; }

    public RawJson<IReadOnlyList<long>> Members { get; init; } = new("[]");

    /// <summary>The team with these members, in order and each once; whoever leads it is one of them.</summary>
    public TeamRecord With(IEnumerable<long> members) =>
        this with { Members = RawJson<IReadOnlyList<long>>.Of([.. members.Concat(LeadId is { } lead ? [lead] : []).Distinct().Order()]) };
}
