using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRefinement.Features;

namespace ProductOps.Api.ValueRefinement.Contracts;

/// <summary>The products, modules and features as other modules may use them: found by name, and made where an import brings new ones.</summary>
[Block]
public sealed class FeatureDirectory(Db db, FeatureTexts texts, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The product that modules of an import hang under when the workspace has none yet.</summary>
    private const string FirstProductName = "Product";

    private const string Insert = """
        INSERT INTO refinement_feature (product_id, parent_id, kind, name, name_key, position, created_at, updated_at, version)
        VALUES (@ProductId, NULL, 'module', @Name, @NameKey, 0, @Now, @Now, 1)
        """;

    private const string FirstProduct = "SELECT MIN(id) FROM refinement_product WHERE archived_at IS NULL";

    private const string InsertProduct = """
        INSERT INTO refinement_product (name, name_key, created_at, updated_at, version) VALUES (@Name, @NameKey, @Now, @Now, 1)
        """;

    private const string Descriptions = "SELECT id AS Id, description AS Description FROM refinement_feature WHERE description IS NOT NULL AND id IN (@Ids)";

    private const string KindOf = "SELECT kind FROM refinement_feature WHERE id = @Id AND archived_at IS NULL";

    /// <summary>The modules with these names, in one statement: the name's key (<see cref="TextKeys"/>) to the id. Unknown names are left out.</summary>
    public Task<IReadOnlyDictionary<string, long>> FindModules(IEnumerable<string> names, CancellationToken stop) => Find("module", names, stop);

    /// <summary>The features with these names, in one statement: the name's key (<see cref="TextKeys"/>) to the id. Unknown names are left out.</summary>
    public Task<IReadOnlyDictionary<string, long>> FindFeatures(IEnumerable<string> names, CancellationToken stop) => Find("feature", names, stop);

    /// <summary>The modules with these names, made under the first product where they are not there yet: the name's key to the id. Needs a transaction.</summary>
    public async Task<IReadOnlyDictionary<string, long>> FindOrCreateModules(IEnumerable<string> names, CancellationToken stop)
    {
        var wanted = Keys(names);
        var found = new Dictionary<string, long>(await FindModules(wanted.Values, stop), StringComparer.Ordinal);
        var missing = wanted.Where(pair => !found.ContainsKey(pair.Key)).ToList();
        if (missing.Count == 0) return found;
        var now = clock.GetUtcNow().UtcDateTime;
        var product = await db.Scalar<long?>(FirstProduct, null, stop)
            ?? await db.Insert(InsertProduct, new { Name = FirstProductName, NameKey = TextKeys.Of(FirstProductName), Now = now }, stop);
        foreach (var (key, name) in missing)
        {
            var id = await db.Insert(Insert, new { ProductId = product, Name = name, NameKey = key, Now = now }, stop);
            await audit.Record(FeatureReader.Kind, id, "created", null, new { ProductId = product, Kind = "module", Name = name });
            found.Add(key, id);
        }

        await texts.Index([.. missing.Select(pair => found[pair.Key])], stop);
        return found;
    }

    /// <summary>The module with this name, made where it is not there yet. Needs a transaction.</summary>
    public async Task<long> FindOrCreateModule(string name, CancellationToken stop) => (await FindOrCreateModules([name], stop)).Values.Single();

    /// <summary>True when the id is a module in use.</summary>
    public async Task<bool> IsModule(long id, CancellationToken stop) => await db.Scalar<string>(KindOf, new { Id = id }, stop) == "module";

    /// <summary>True when the id is a feature in use.</summary>
    public async Task<bool> IsFeature(long id, CancellationToken stop) => await db.Scalar<string>(KindOf, new { Id = id }, stop) == "feature";

    /// <summary>What features do, in the product's own words: those of <paramref name="ids"/> that have a description.</summary>
    public async Task<IReadOnlyDictionary<long, string>> Describe(IEnumerable<long> ids, CancellationToken stop) =>
        (await db.Query<Described>(db.Dialect.WithNumbers(Descriptions, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToDictionary(row => row.Id, row => row.Description);

    private async Task<IReadOnlyDictionary<string, long>> Find(string kind, IEnumerable<string> names, CancellationToken stop)
    {
        var keys = Keys(names).Keys;
        var sql = $"SELECT name_key AS NameKey, MIN(id) AS Id FROM refinement_feature WHERE kind = @Kind AND archived_at IS NULL AND name_key IN {db.Dialect.TextsIn("Keys")} GROUP BY name_key";
        var rows = await db.Query<Known>(sql, new { Kind = kind, Keys = JsonSerializer.Serialize(keys) }, stop);
        return rows.ToDictionary(row => row.NameKey, row => row.Id, StringComparer.Ordinal);
    }

    // Names longer than the directory takes are cut, never refused: the import keeps the original beside it.
    private static Dictionary<string, string> Keys(IEnumerable<string> names)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
            if (TextKeys.Of(name) is { Length: > 0 } key) keys.TryAdd(key, TextKeys.Cut(name.Trim(), 200));
        return keys;
    }

    private sealed record Known
    {
        public string NameKey { get; init; } = "";
        public long Id { get; init; }
    }

    private sealed record Described
    {
        public long Id { get; init; }
        public string Description { get; init; } = "";
    }
}
