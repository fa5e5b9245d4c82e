using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Audit;

/// <summary>What happened to one record, as the audit trail keeps it.</summary>
[Block]
public sealed class History(Db db)
{
    private const string Rows = """
        SELECT id AS Id, at AS At, user_id AS UserId, user_name AS UserName, via AS Via, action AS Action, changes AS Changes, undone_by AS UndoneBy
          FROM platform_audit
         WHERE kind = @Kind AND record_id = @Id
         ORDER BY id DESC
        """;

    /// <summary>The newest changes of a record, at most <paramref name="most"/>, the newest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> Of(string kind, long id, int most, CancellationToken stop) =>
        [.. (await db.Query<Row>(Rows + db.Dialect.Take(most), new { Kind = kind, Id = id }, stop)).Select(row => new HistoryEntry(
            row.Id,
            row.At,
            row.UserId is { } user ? new Reference(user, row.UserName) : null,
            row.Via,
            row.Action,
            [.. JsonNode.Parse(row.Changes)!.AsObject().Select(pair => new HistoryChange(pair.Key, Element(pair.Value!["from"]), Element(pair.Value!["to"])))],
            row.UndoneBy is not null))];

    private static JsonElement? Element(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node);

    private sealed record Row
    {
        public long Id { get; init; }

        public DateTime At { get; init; }

        public long? UserId { get; init; }

        public string UserName { get; init; } = "";

        public string Via { get; init; } = "";

        public string Action { get; init; } = "";

        public string Changes { get; init; } = "{}";

        public long? UndoneBy { get; init; }
    }
}

/// <summary>One change of a record.</summary>
/// <param name="Id">The change's id: what undo asks for.</param>
/// <param name="At">When.</param>
/// <param name="By">Who; null for the system itself.</param>
/// <param name="Via">Through what: <c>page</c>, <c>key</c>, <c>import</c>, <c>rule</c>, <c>demo</c>.</param>
/// <param name="Action">What was done: <c>created</c>, <c>edited</c>, <c>screened</c> …</param>
/// <param name="Changes">The fields that changed; a record that a field refers to stands there as id and name.</param>
/// <param name="Undone">True when it was taken back.</param>
public sealed record HistoryEntry(long Id, DateTime At, Reference? By, string Via, string Action, IReadOnlyList<HistoryChange> Changes, bool Undone);

/// <summary>A field's value before and after.</summary>
/// <param name="Field">The field.</param>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
public sealed record HistoryChange(string Field, JsonElement? From, JsonElement? To);
