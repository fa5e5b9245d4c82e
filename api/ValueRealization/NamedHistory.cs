using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization;

/// <summary>What happened to a record of this module, with colleagues, customers and features by name where the trail keeps their ids.</summary>
[Block]
public sealed class NamedHistory(Db db, History history)
{
    private const int Most = 200;
    private const string People = "SELECT id AS Id, name AS Title FROM platform_pub_user WHERE id IN (@Ids)";
    private const string Customers = "SELECT id AS Id, name AS Title FROM realization_customer WHERE id IN (@Ids)";
    private const string Contacts = "SELECT id AS Id, name AS Title FROM realization_contact WHERE id IN (@Ids)";
    private const string Features = "SELECT id AS Id, name AS Title FROM refinement_pub_feature WHERE id IN (@Ids)";
    private static readonly (string Sql, string[] Fields)[] Named =
    [
        (People, ["ownerId", "statedById", "refreshedById", "approvedById", "authorId", "reviewerId", "handedInById", "reviewedById", "presentedById"]), (Customers, ["customerId"]), (Contacts, ["contactId", "reportsToId"]), (Features, ["featureId"]),
    ];

    /// <summary>The newest changes of a record, the newest first.</summary>
    public async Task<ListPage<HistoryEntry>> Of(string kind, long id, CancellationToken stop)
    {
        var entries = await history.Of(kind, id, Most, stop);
        foreach (var (sql, fields) in Named) entries = await WithNames(entries, sql, fields, stop);
        return new ListPage<HistoryEntry>(entries, null, null);
    }

    private async Task<IReadOnlyList<HistoryEntry>> WithNames(IReadOnlyList<HistoryEntry> entries, string sql, string[] fields, CancellationToken stop)
    {
        var ids = entries.SelectMany(entry => entry.Changes).Where(change => fields.Contains(change.Field, StringComparer.Ordinal)).SelectMany(change => new[] { change.From, change.To })
            .OfType<JsonElement>().Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetInt64()).Distinct().ToList();
        if (ids.Count == 0) return entries;
        var names = await db.Titles(sql, ids, stop);
        return [.. entries.Select(entry => entry with
        {
            Changes = [.. entry.Changes.Select(change => fields.Contains(change.Field, StringComparer.Ordinal) ? change with { From = Name(change.From), To = Name(change.To) } : change)],
        })];

        JsonElement? Name(JsonElement? id) => id is { ValueKind: JsonValueKind.Number } known
            ? JsonSerializer.SerializeToElement(new Reference(known.GetInt64(), names.GetValueOrDefault(known.GetInt64(), "")), Json.Options)
            : id;
    }
}
