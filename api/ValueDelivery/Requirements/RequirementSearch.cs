using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Requirements in the search over everything: by their key, or by their words.</summary>
public sealed class RequirementSearch(Db db, TextIndex index) : SearchSource
{
    private const string Rows = "SELECT id AS Id, title AS Title, status AS Status FROM delivery_requirement WHERE archived_at IS NULL AND id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => Requirements.Kind;

    /// <inheritdoc/>
    public override int Order => 0;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.ReadRequirements;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop)
    {
        long[] named = RequirementId.TryParse(text.Trim(), out var id) ? [id.Value] : [];
        var ids = named.Concat(index.Best(TextKind.Requirement, text, most)).Distinct().ToList();
        if (ids.Count == 0) return [];
        var rows = (await db.Query<Row>(db.Dialect.WithNumbers(Rows, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id);
        return [.. ids.Where(rows.ContainsKey).Take(most).Select(found => new SearchHit
        {
            Kind = Kind,
            Id = found,
            Key = RequirementId.KeyOf(found),
            Title = rows[found].Title,
            Detail = Text.Of("requirementStatus." + rows[found].Status),
            Url = RequirementRecordKind.Page(found),
        })];
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string Status { get; init; } = "";
    }
}
