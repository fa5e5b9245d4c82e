using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Contracts;

/// <summary>The customers as other modules may use them: found by name or external id, and made where an import brings new ones.</summary>
[Block]
public sealed class CustomerDirectory(Db db, CustomerTexts texts, AuditTrail audit, EventBus events, TimeProvider clock)
{
    private const string Insert = """
        INSERT INTO realization_customer (name, name_key, region, region_key, currency, created_at, updated_at, version)
        VALUES (@Name, @NameKey, @Region, @RegionKey, 'CNY', @Now, @Now, 1)
        """;

    private const string InUse = "SELECT COUNT(*) FROM realization_customer WHERE id = @Id AND archived_at IS NULL";

    private const string Asking = "SELECT COUNT(*) FROM delivery_pub_requirement_customer WHERE customer_id = @Id";
    private const string Remove = """
        DELETE FROM realization_customer
         WHERE id = @Id AND version = 1 AND contract_count = 0
           AND NOT EXISTS (SELECT 1 FROM realization_contact p WHERE p.customer_id = realization_customer.id)
           AND NOT EXISTS (SELECT 1 FROM realization_contract k WHERE k.customer_id = realization_customer.id)
           AND NOT EXISTS (SELECT 1 FROM realization_departure d WHERE d.customer_id = realization_customer.id)
        """;

    /// <summary>The key by which a name is found.</summary>
    public static string KeyOf(string name) => TextKeys.Of(name);

    /// <summary>
    /// The customers with these names, in one statement: the name's key (<see cref="KeyOf"/>) to the id; of several with one name the
    /// first. A name that is a customer's external id finds that customer too. Unknown names are left out.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, long>> Find(IEnumerable<string> names, CancellationToken stop) => await Known(Keys(names).Keys, stop);

    /// <summary>
    /// The same, with customers made for the names that are not there yet. Needs a transaction. <paramref name="regionOf"/> answers a new
    /// customer's region by its name, where the caller knows it.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, long>> FindOrCreate(IEnumerable<string> names, CancellationToken stop, Func<string, string?>? regionOf = null)
    {
        var wanted = Keys(names);
        var found = await Known(wanted.Keys, stop);
        var missing = wanted.Where(pair => !found.ContainsKey(pair.Key)).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (key, name) in missing)
        {
            var region = regionOf?.Invoke(name) is { } text && !string.IsNullOrWhiteSpace(text) ? TextKeys.Cut(text.Trim(), 100) : null;
            var id = await db.Insert(Insert, new { Name = name, NameKey = key, Region = region, RegionKey = region is null ? null : TextKeys.Of(region, 100), Now = now }, stop);
            await audit.Record("customer", id, "created", null, new { Name = name, Region = region });
            found.Add(key, id);
        }

        if (missing.Count == 0) return found;
        long[] made = [.. missing.Select(pair => found[pair.Key])];
        await texts.Index(made, stop);
        await events.Publish(new CustomerNamed(made), stop);
        return found;
    }

    /// <summary>Takes customers out again whom an import made and whom nobody has touched or asked for since. Needs a transaction.</summary>
    public async Task Withdraw(IEnumerable<long> ids, CancellationToken stop)
    {
        foreach (var id in ids)
        {
            if (await db.Scalar<long>(Asking, new { Id = id }, stop) > 0 || await db.Execute(Remove, new { Id = id }, stop) == 0) continue;
            await audit.Record("customer", id, "removed", null, null);
            await texts.Index([id], stop);
        }
    }

    /// <summary>True when the id is a customer in use.</summary>
    public async Task<bool> Exists(long id, CancellationToken stop) => await db.Scalar<long>(InUse, new { Id = id }, stop) > 0;

    /// <summary>Refuses a body's <c>customerId</c> that is no customer in use.</summary>
    public async Task Demand(long customerId, CancellationToken stop)
    {
        if (!await Exists(customerId, stop)) throw Refusals.Unknown("/customerId", "customer", customerId);
    }

    /// <summary>Those of <paramref name="ids"/> that are customers in use, in one statement.</summary>
    public async Task<IReadOnlySet<long>> Existing(IEnumerable<long> ids, CancellationToken stop)
    {
        var sql = $"SELECT id FROM realization_customer WHERE archived_at IS NULL AND id IN {db.Dialect.NumbersIn("Ids")}";
        return (await db.Query<long>(sql, new { Ids = JsonSerializer.Serialize(ids) }, stop)).ToHashSet();
    }

    private async Task<Dictionary<string, long>> Known(IEnumerable<string> keys, CancellationToken stop)
    {
        var sql = $"""
            SELECT name_key AS NameKey, MIN(id) AS Id FROM realization_customer WHERE archived_at IS NULL AND name_key IN {db.Dialect.TextsIn("Keys")} GROUP BY name_key
            UNION ALL
            SELECT external_key AS NameKey, id AS Id FROM realization_customer WHERE archived_at IS NULL AND external_key IN {db.Dialect.TextsIn("Keys")}
            """;
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in await db.Query<Row>(sql, new { Keys = JsonSerializer.Serialize(keys) }, stop)) known.TryAdd(row.NameKey, row.Id);
        return known;
    }

    private static Dictionary<string, string> Keys(IEnumerable<string> names)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
            if (KeyOf(name) is { Length: > 0 } key) keys.TryAdd(key, TextKeys.Cut(name.Trim(), 200));
        return keys;
    }

    private sealed record Row
    {
        public string NameKey { get; init; } = "";
        public long Id { get; init; }
    }
}
