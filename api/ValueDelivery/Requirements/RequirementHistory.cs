using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What happened to a requirement, the newest first: who did what, when, through what, from what to what.</summary>
/// <remarks>Modules, features and colleagues stand in it by id and name. The newest 200 changes.</remarks>
public sealed class RequirementHistory : ISlice
{
    private const int Most = 200;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/requirements/{id}/history", (RequirementId id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(RequirementId Id) : IQuery<ListPage<HistoryEntry>>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Db db, History history, RequirementViews views) : IRequestHandler<Query, ListPage<HistoryEntry>>
    {
        private const string Features = "SELECT id AS Id, name AS Name FROM refinement_pub_feature WHERE id IN (@Ids)";
        private const string People = "SELECT id AS Id, name AS Name FROM platform_pub_user WHERE id IN (@Ids)";
        private const string Others = "SELECT id AS Id, title AS Name FROM delivery_requirement WHERE id IN (@Ids)";
        private static readonly (string Sql, string[] Fields)[] Named = [(Features, ["moduleId", "featureId", "answeredFeatureId"]), (People, ["ownerId"]), (Others, ["mergedInto"])];

        /// <inheritdoc/>
        public async Task<ListPage<HistoryEntry>> Handle(Query request, CancellationToken cancellationToken)
        {
            await views.Demand(request.Id, cancellationToken);
            var entries = await history.Of(Requirements.Kind, request.Id.Value, Most, cancellationToken);
            foreach (var (sql, fields) in Named) entries = await WithNames(entries, sql, fields, cancellationToken);
            return new ListPage<HistoryEntry>(entries, null, null);
        }

        private async Task<IReadOnlyList<HistoryEntry>> WithNames(IReadOnlyList<HistoryEntry> entries, string sql, string[] fields, CancellationToken stop)
        {
            var ids = entries.SelectMany(entry => entry.Changes.Where(change => fields.Contains(change.Field, StringComparer.Ordinal)).SelectMany(change => new[] { change.From, change.To }))
                .OfType<JsonElement>().Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetInt64()).Distinct().ToList();
            if (ids.Count == 0) return entries;
            var names = (await db.Query<Row>(db.Dialect.WithNumbers(sql, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id, row => row.Name);
            return [.. entries.Select(entry => entry with
            {
                Changes = [.. entry.Changes.Select(change => fields.Contains(change.Field, StringComparer.Ordinal) ? change with { From = Name(change.From), To = Name(change.To) } : change)],
            })];

            JsonElement? Name(JsonElement? id) => id is { ValueKind: JsonValueKind.Number } known
                ? JsonSerializer.SerializeToElement(new Reference(known.GetInt64(), names.GetValueOrDefault(known.GetInt64(), "")), Json.Options)
                : id;
        }

        private sealed record Row
        {
            public long Id { get; init; }

            public string Name { get; init; } = "";
        }
    }
}
