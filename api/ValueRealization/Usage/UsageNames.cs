using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRefinement.Contracts;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The names under which events come, found or noted down. One that is a feature's own name stands for it from the start.</summary>
[Block]
public sealed class UsageNames(Db db, FeatureDirectory features, TimeProvider clock)
{
    private const string Known = "SELECT id AS Id, name_key AS NameKey, slot AS Slot FROM realization_usage_event WHERE name_key IN (@Keys)";
    private const string KnownById = "SELECT id AS Id, name_key AS NameKey, slot AS Slot FROM realization_usage_event WHERE id IN (@Ids)";

    private const string Insert = """
        INSERT INTO realization_usage_event (name, name_key, state, feature_id, slot, events, first_on, last_on, created_at, updated_at, version)
        VALUES (@Name, @NameKey, @State, @FeatureId, 0, 0, @First, @Last, @Now, @Now, 1)
        """;

    private const string Place = "UPDATE realization_usage_event SET slot = @Slot WHERE id = @Id";

    private const string Seen = """
        UPDATE realization_usage_event
           SET events = events + @Events, beta_events = beta_events + @Beta, first_on = CASE WHEN first_on > @First THEN @First ELSE first_on END, last_on = CASE WHEN last_on < @Last THEN @Last ELSE last_on END
         WHERE id = @Id
        """;

    /// <summary>The key under which a name is found.</summary>
    public static string KeyOf(string name) => TextKeys.Of(name);

    /// <summary>Finds the names of events; new ones are noted down. Needs a transaction.</summary>
    public async Task Name(IReadOnlyCollection<CountedEvent> events, CancellationToken stop)
    {
        var keys = events.Select(item => item.Event.Name).Distinct(StringComparer.Ordinal).ToDictionary(name => name, KeyOf, StringComparer.Ordinal);
        var seen = events.GroupBy(item => keys[item.Event.Name], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (group.First().Event.Name, Events: (long)group.Count(), Beta: (long)group.Count(item => item.Event.IsBeta), First: group.Min(item => item.Day), Last: group.Max(item => item.Day)), StringComparer.Ordinal);
        var rows = await db.Query<Row>(db.Dialect.WithTexts(Known, "Keys"), new { Keys = JsonSerializer.Serialize(seen.Keys) }, stop);
        var names = rows.ToDictionary(row => row.NameKey, row => new UsageName(row.Id, row.Slot), StringComparer.Ordinal);
        var missing = seen.Where(pair => !names.ContainsKey(pair.Key)).ToList();
        if (missing.Count > 0)
        {
            var same = await features.FindFeatures(missing.Select(pair => pair.Value.Name), stop);
            foreach (var (key, name) in missing) names.Add(key, await Add(key, name.Name, name.First, name.Last, same.TryGetValue(key, out var feature) ? feature : null, stop));
        }

        using var count = new Statement(db, Seen);
        foreach (var (key, name) in seen)
        {
            count.Set("Id", names[key].Id);
            count.Set("Events", name.Events);
            count.Set("Beta", name.Beta);
            count.Set("First", name.First);
            count.Set("Last", name.Last);
            await count.Execute(stop);
        }

        foreach (var item in events) item.Name = names[keys[item.Event.Name]];
    }

    /// <summary>The names with these ids.</summary>
    public async Task<IReadOnlyList<UsageName>> ById(IEnumerable<long> ids, CancellationToken stop) =>
        [.. (await db.Query<Row>(db.Dialect.WithNumbers(KnownById, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).Select(row => new UsageName(row.Id, row.Slot))];

    private async Task<UsageName> Add(string key, string name, DateOnly first, DateOnly last, long? feature, CancellationToken stop)
    {
        var state = feature is null ? MappingState.Unmapped : MappingState.Mapped;
        var id = await db.Insert(Insert, new { Name = TextKeys.Cut(name.Trim(), 200), NameKey = key, State = state.Word(), FeatureId = feature, First = first, Last = last, Now = clock.GetUtcNow().UtcDateTime }, stop);
        var slot = UsageName.SlotOf(id, state, feature);
        await db.Execute(Place, new { Id = id, Slot = slot }, stop);
        return new UsageName(id, slot);
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string NameKey { get; init; } = "";
        public long Slot { get; init; }
    }
}
