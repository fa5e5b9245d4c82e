using System.Text.Json;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Audit;

/// <summary>Puts names beside the ids in what changed: the trail is read by people.</summary>
[Block]
public sealed class NamedFields(RecordKinds kinds)
{
    private static readonly Dictionary<string, string> KindOf = new(StringComparer.Ordinal)
    {
        ["ownerId"] = "user",
        ["statedById"] = "user",
        ["refreshedById"] = "user",
        ["leadId"] = "user",
        ["memberIds"] = "user",
        ["contactId"] = "contact",
        ["contactIds"] = "contact",
        ["visitId"] = "visit",
        ["customerId"] = "customer",
        ["moduleId"] = "feature",
        ["featureId"] = "feature",
        ["answeredFeatureId"] = "feature",
        ["parentId"] = "feature",
        ["mergedInto"] = "requirement",
        ["requirementId"] = "requirement",
        ["requirementIds"] = "requirement",
        ["contractId"] = "contract",
        ["nextContractId"] = "contract",
        ["followsId"] = "contract",
        ["renewalId"] = "renewal",
        ["reportsToId"] = "contact",
    };

    /// <summary>Names whatever the rows' changes refer to; the id of what is gone stays as it is.</summary>
    public async Task Fill(IReadOnlyList<AuditRow> rows, CancellationToken stop)
    {
        var links = await kinds.Links(
            from row in rows
            from change in row.Changes
            where KindOf.ContainsKey(change.Field)
            from id in Ids(change.From).Concat(Ids(change.To))
            select (KindOf[change.Field], id),
            stop);
        if (links.Count == 0) return;
        foreach (var row in rows)
            row.Say(change => KindOf.TryGetValue(change.Field, out var kind) ? change with { From = Named(kind, change.From), To = Named(kind, change.To) } : change);

        JsonElement? Named(string kind, JsonElement? value) => value switch
        {
            { ValueKind: JsonValueKind.Number } id when id.TryGetInt64(out var number) && links.TryGetValue((kind, number), out var link) => JsonSerializer.SerializeToElement(new Reference(number, link.Title), Json.Options),
            { ValueKind: JsonValueKind.Array } list => JsonSerializer.SerializeToElement(list.EnumerateArray().Select(one => Named(kind, one)).ToList(), Json.Options),
            _ => value,
        };
    }

    private static IEnumerable<long> Ids(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.Number } id when id.TryGetInt64(out var number) => [number],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().SelectMany(one => Ids(one)),
        _ => [],
    };
}
