using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>What happened to a record, with other records by name where the trail keeps their ids.</summary>
[Block]
public sealed class NamedHistory(History history, IEnumerable<RecordKind> kinds)
{
    private const int Most = 200;

    /// <summary>The newest changes of a record, the newest first.</summary>
    public async Task<ListPage<HistoryEntry>> Of(string kind, long id, CancellationToken stop)
    {
        var entries = await history.Of(kind, id, Most, stop);
        foreach (var named in kinds.Where(named => named.NamedBy.Count > 0)) entries = await WithNames(entries, named, stop);
        return new ListPage<HistoryEntry>(entries, null, null);
    }

    private static async Task<IReadOnlyList<HistoryEntry>> WithNames(IReadOnlyList<HistoryEntry> entries, RecordKind kind, CancellationToken stop)
    {
        var ids = entries.SelectMany(entry => entry.Changes).Where(change => kind.NamedBy.Contains(change.Field, StringComparer.Ordinal)).SelectMany(change => new[] { change.From, change.To })
            .OfType<JsonElement>().Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetInt64()).Distinct().ToList();
        if (ids.Count == 0) return entries;
        var names = await kind.Titles(ids, stop);
        return [.. entries.Select(entry => entry with
        {
            Changes = [.. entry.Changes.Select(change => kind.NamedBy.Contains(change.Field, StringComparer.Ordinal) ? change with { From = Name(change.From), To = Name(change.To) } : change)],
        })];

        JsonElement? Name(JsonElement? id) => id is { ValueKind: JsonValueKind.Number } known
            ? JsonSerializer.SerializeToElement(new Reference(known.GetInt64(), names.GetValueOrDefault(known.GetInt64(), "")), Json.Options)
            : id;
    }
}
