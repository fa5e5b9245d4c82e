using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Search;

/// <summary>One kind of record's share of the search over everything. Each module declares its own; found by reflection.</summary>
public abstract class SearchSource
{
    /// <summary>The kind of record it finds, as <see cref="Records.RecordKind.Kind"/> says it.</summary>
    public abstract string Kind { get; }

    /// <summary>Lower ones stand first among the hits.</summary>
    public abstract int Order { get; }

    /// <summary>What reading such a record asks of the caller; whoever may not, gets no hits.</summary>
    public abstract Permission Reading { get; }

    /// <summary>At most <paramref name="most"/> records that fit <paramref name="text"/>, the best first. Called inside one read.</summary>
    public abstract Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop);
}

/// <summary>Something the search found.</summary>
public sealed record SearchHit
{
    /// <summary>The kind of record: <c>requirement</c>, <c>customer</c>, <c>feature</c>, <c>person</c>, <c>syncMeeting</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The record's id.</summary>
    public required long Id { get; init; }

    /// <summary>The number people know it by, such as <c>REQ-1024</c>; null where it has none.</summary>
    public string? Key { get; init; }

    /// <summary>Its name or title.</summary>
    public required string Title { get; init; }

    /// <summary>A word beside it that tells namesakes apart; null where there is none.</summary>
    public string? Detail { get; init; }

    /// <summary>Its page in the web client, from the root.</summary>
    public required string Url { get; init; }

    /// <summary>For the OpenAPI document.</summary>
    public static SearchHit Example => new() { Kind = "requirement", Id = 1024, Key = "REQ-1024", Title = "Statement export in one go", Detail = "screened", Url = "/value-delivery/requirements/1024" };
}
