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

    private const string Count = """
        UPDATE realization_usage_event
           SET events = events + @Events, beta_events = beta_events + @Beta, first_on = CASE WHEN first_on > @First THEN @First ELSE first_on END, last_on = CASE WHEN last_on < @Last THEN @Last ELSE last_on END
         WHERE id = @Id
        """;

    /// <summary>The key under which a name is found.</summary>
    public static string KeyOf(string name) => TextKeys.Of(name);

    /// <summary>Finds the names of events; new ones are noted down. Needs a transaction.</summary>
    public async Task Name(IReadOnlyCollection<CountedEvent> events, CancellationToken stop)
    {
        var seen = new Dictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var item in events)
        {
            if (!seen.TryGetValue(item.Event.Name, out var spelling)) seen[item.Event.Name] = spelling = new Seen(KeyOf(item.Event.Name), item.Event.Name);
            spelling.Add(item);
        }

        var rows = await db.Query<Row>(db.Dialect.WithTexts(Known, "Keys"), new { Keys = JsonSerializer.Serialize(seen.Values.Select(name => name.Key).Distinct(StringComparer.Ordinal)) }, stop);
        var names = rows.ToDictionary(row => row.NameKey, row => new UsageName(row.Id, row.Slot), StringComparer.Ordinal);
        var missing = seen.Values.Where(name => !names.ContainsKey(name.Key)).DistinctBy(name => name.Key, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            var same = await features.FindFeatures(missing.Select(name => name.Name), stop);
            foreach (var name in missing) names.Add(name.Key, await Add(name, same.TryGetValue(name.Key, out var feature) ? feature : null, stop));
        }

        using var count = new Statement(db, Count);
        foreach (var name in seen.Values)
        {
            name.Found = names[name.Key];
            count.Set("Id", name.Found.Id);
            count.Set("Events", name.Events);
            count.Set("Beta", name.Beta);
            count.Set("First", name.First);
            count.Set("Last", name.Last);
            await count.Execute(stop);
        }

        foreach (var item in events) item.Name = seen[item.Event.Name].Found!;
    }

    /// <summary>The names with these ids.</summary>
    public async Task<IReadOnlyList<UsageName>> ById(IEnumerable<long> ids, CancellationToken stop) =>
        [.. (await db.Query<Row>(db.Dialect.WithNumbers(KnownById, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).Select(row => new UsageName(row.Id, row.Slot))];

    private async Task<UsageName> Add(Seen name, long? feature, CancellationToken stop)
    {
        var state = feature is null ? MappingState.Unmapped : MappingState.Mapped;
        var id = await db.Insert(Insert, new { Name = TextKeys.Cut(name.Name.Trim(), 200), NameKey = name.Key, State = state.Word(), FeatureId = feature, name.First, name.Last, Now = clock.GetUtcNow().UtcDateTime }, stop);
        var slot = UsageName.SlotOf(id, state, feature);
        await db.Execute(Place, new { Id = id, Slot = slot }, stop);
        return new UsageName(id, slot);
    }

    // A spelling of a name, and how many of the events come under it.
    private sealed class Seen(string key, string name)
    {
        public string Key => key;
        public string Name => name;
        public long Events { get; private set; }
        public long Beta { get; private set; }
        public DateOnly First { get; private set; } = DateOnly.MaxValue;
        public DateOnly Last { get; private set; } = DateOnly.MinValue;
        public UsageName? Found { get; set; }

        public void Add(CountedEvent item)
        {
            Events++;
            if (item.Event.IsBeta) Beta++;
            if (item.Day < First) First = item.Day;
            if (item.Day > Last) Last = item.Day;
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string NameKey { get; init; } = "";
        public long Slot { get; init; }
    }
}
