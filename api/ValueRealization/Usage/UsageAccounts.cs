using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// Whom events belong to. What an event calls its customer is found among the customers by external id or name; whom nobody knows is counted apart, and moves to the
/// customer as soon as it is there.
/// </summary>
[Block]
public sealed class UsageAccounts(Db db, CustomerDirectory customers, UsageRollUp rollUp, TimeProvider clock)
{
    private const string Nobody = "?";
    private const string Columns = "SELECT id AS Id, ref AS Ref, ref_key AS RefKey, is_person AS IsPerson, customer_id AS CustomerId, customer_key AS CustomerKey FROM realization_usage_account";
    private const string Known = Columns + " WHERE ref_key IN (@Keys)";
    private const string Waiting = Columns + " WHERE customer_id IS NULL AND is_person = 0 AND ref_key IN (@Keys)";
    private const string AllWaiting = "SELECT ref FROM realization_usage_account WHERE customer_id IS NULL AND is_person = 0";
    private const string Contracts = "SELECT external_key AS ContractKey, customer_id AS CustomerId FROM realization_contract WHERE archived_at IS NULL AND external_key IN (@Keys)";
    private const string Find = Columns + " WHERE id = @Id";

    private const string Insert = """
        INSERT INTO realization_usage_account (ref, ref_key, is_person, customer_id, customer_key, events, created_at, updated_at, version)
        VALUES (@Ref, @RefKey, @IsPerson, @CustomerId, @CustomerKey, 0, @Now, @Now, 1)
        """;

    private const string Place = "UPDATE realization_usage_account SET customer_key = @CustomerKey, customer_id = @CustomerId, updated_at = @Now, version = version + 1 WHERE id = @Id";

    // Whoever stood for this unknown customer stands for the known one now.
    private const string Follow = "UPDATE realization_usage_account SET customer_key = @To, customer_id = @CustomerId, updated_at = @Now, version = version + 1 WHERE customer_key = @From";

    private const string CountUnknown = """
        UPDATE realization_usage_account
           SET events = events + @Events, first_on = CASE WHEN first_on IS NULL OR first_on > @First THEN @First ELSE first_on END, last_on = CASE WHEN last_on IS NULL OR last_on < @Last THEN @Last ELSE last_on END
         WHERE id = @Id
        """;

    /// <summary>Finds where events are counted; who is new is noted down. Needs a transaction.</summary>
    public async Task Locate(IReadOnlyCollection<CountedEvent> events, CancellationToken stop)
    {
        var seen = new Dictionary<(string? Ref, bool IsPerson), Seen>();
        foreach (var item in events)
        {
            if (item.Event.CustomerId is not null) continue;
            var who = RefOf(item.Event);
            if (!seen.TryGetValue(who, out var place)) seen[who] = place = new Seen(KeyOf(who), who.Ref ?? Nobody, who.IsPerson);
            place.Add(item.Day);
        }

        var accounts = await Accounts(seen.Values.DistinctBy(place => place.Key, StringComparer.Ordinal).Select(place => (place.Key, place.Ref, place.IsPerson)), stop);
        using var count = new Statement(db, CountUnknown);
        foreach (var place in seen.Values)
        {
            var account = accounts[place.Key];
            place.CustomerKey = account.CustomerKey;
            // What a known customer has done is counted with the customer.
            if (account.CustomerId is not null) continue;
            count.Set("Id", account.Id);
            count.Set("Events", place.Events);
            count.Set("First", place.First);
            count.Set("Last", place.Last);
            await count.Execute(stop);
        }

        foreach (var item in events) item.CustomerKey = item.Event.CustomerId ?? seen[RefOf(item.Event)].CustomerKey;
    }

    /// <summary>Takes in who belongs to whom, also for what was counted before. Needs a transaction.</summary>
    public async Task Link(IReadOnlyList<UsageLink> links, CancellationToken stop)
    {
        foreach (var link in links.DistinctBy(link => (link.Person, CustomerKeyOf(link.Customer))))
        {
            var key = CustomerKeyOf(link.Customer);
            var account = (await Accounts([(key, link.Customer, false)], stop))[key];
            if (account.CustomerId is null && link.CustomerName is { Length: > 0 } name && (await customers.Find([name], stop)).Values.Cast<long?>().FirstOrDefault() is { } customer)
                account = await Settle(account, customer, stop);
            if (link.Person is not { Length: > 0 } person) continue;
            var personKey = PersonKeyOf(person);
            var theirs = (await Accounts([(personKey, person, true)], stop))[personKey];
            if (theirs.CustomerKey == account.CustomerKey) continue;
            // What the person did before anybody knew where they belong goes along; what they did at another customer stays there.
            if (theirs.CustomerKey == -theirs.Id) await rollUp.Move(theirs.CustomerKey, account.CustomerKey, stop);
            await db.Execute(Place, new { theirs.Id, account.CustomerKey, account.CustomerId, Now = Now() }, stop);
        }
    }

    /// <summary>Gives unknown customers' events to those of <paramref name="names"/> (external ids and names) that are customers now. Needs a transaction.</summary>
    public async Task<int> SettleKnown(IEnumerable<string> names, CancellationToken stop)
    {
        var wanted = names.Select(CustomerKeyOf).Distinct(StringComparer.Ordinal).ToList();
        var rows = await db.Query<Account>(db.Dialect.WithTexts(Waiting, "Keys"), new { Keys = JsonSerializer.Serialize(wanted) }, stop);
        if (rows.Count == 0) return 0;
        var found = new Dictionary<string, long>(await customers.Find(rows.Select(row => row.Ref), stop), StringComparer.Ordinal);
        // A file may know the customer by its contract alone.
        foreach (var contract in await db.Query<ContractRow>(db.Dialect.WithTexts(Contracts, "Keys"), new { Keys = JsonSerializer.Serialize(rows.Select(row => TextKeys.Of(row.Ref))) }, stop)) found.TryAdd(contract.ContractKey, contract.CustomerId);
        var settled = 0;
        foreach (var row in rows)
        {
            if (!found.TryGetValue(CustomerDirectory.KeyOf(row.Ref), out var customer)) continue;
            await Settle((await Get(row.Id, stop))!, customer, stop);
            settled++;
        }

        return settled;
    }

    /// <summary>The same for everybody who waits.</summary>
    public async Task<int> SettleAll(CancellationToken stop) => await SettleKnown(await db.Query<string>(AllWaiting, null, stop), stop);

    /// <summary>One of them; null when there is none.</summary>
    public Task<Account?> Get(long id, CancellationToken stop) => db.First<Account>(Find, new { Id = id }, stop);

    /// <summary>From now on, and for what was counted before, this is that customer. Needs a transaction.</summary>
    public async Task<Account> Settle(Account account, long customerId, CancellationToken stop)
    {
        if (account.CustomerKey != customerId)
        {
            await rollUp.Move(account.CustomerKey, customerId, stop);
            await db.Execute(Follow, new { From = account.CustomerKey, To = customerId, CustomerId = customerId, Now = Now() }, stop);
        }

        return account with { CustomerKey = customerId, CustomerId = customerId };
    }

    // What an event calls its customer, else the person, else nobody.
    /// <summary>The key under which an event's customer is found: what it calls it, else the person, else nobody.</summary>
    public static string KeyOf(UsageEvent item) => KeyOf(RefOf(item));

    private static string KeyOf((string? Ref, bool IsPerson) who) => who.Ref is null ? Nobody : who.IsPerson ? PersonKeyOf(who.Ref) : CustomerKeyOf(who.Ref);

    private static (string? Ref, bool IsPerson) RefOf(UsageEvent item) => item.Customer is { Length: > 0 } customer ? (customer, false) : item.Person is { Length: > 0 } person ? (person, true) : (null, true);

    private static string CustomerKeyOf(string customer) => "c:" + TextKeys.Of(customer);

    private static string PersonKeyOf(string person) => "p:" + TextKeys.Of(person);

    private async Task<Dictionary<string, Account>> Accounts(IEnumerable<(string Key, string Ref, bool IsPerson)> wanted, CancellationToken stop)
    {
        var all = wanted.ToList();
        var rows = await db.Query<Account>(db.Dialect.WithTexts(Known, "Keys"), new { Keys = JsonSerializer.Serialize(all.Select(item => item.Key)) }, stop);
        var accounts = rows.ToDictionary(row => row.RefKey, StringComparer.Ordinal);
        var missing = all.Where(item => !accounts.ContainsKey(item.Key)).ToList();
        if (missing.Count == 0) return accounts;
        var known = await customers.Find(missing.Where(item => !item.IsPerson).Select(item => item.Ref), stop);
        foreach (var (key, name, isPerson) in missing)
        {
            long? customer = !isPerson && known.TryGetValue(CustomerDirectory.KeyOf(name), out var id) ? id : null;
            accounts.Add(key, await Add(key, name, isPerson, customer, stop));
        }

        return accounts;
    }

    private async Task<Account> Add(string key, string name, bool isPerson, long? customer, CancellationToken stop)
    {
        var now = Now();
        var account = new Account { Ref = TextKeys.Cut(name.Trim(), 200), RefKey = key, IsPerson = isPerson, CustomerId = customer, CustomerKey = customer ?? 0 };
        var id = await db.Insert(Insert, new { account.Ref, account.RefKey, account.IsPerson, account.CustomerId, account.CustomerKey, Now = now }, stop);
        if (customer is null) await db.Execute(Place, new { Id = id, CustomerKey = -id, CustomerId = (long?)null, Now = now }, stop);
        return account with { Id = id, CustomerKey = customer ?? -id };
    }

    private sealed record ContractRow
    {
        public string ContractKey { get; init; } = "";
        public long CustomerId { get; init; }
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;

    // What some of the events call their customer, and how many do.
    private sealed class Seen(string key, string reference, bool isPerson)
    {
        public string Key => key;
        public string Ref => reference;
        public bool IsPerson => isPerson;
        public long Events { get; private set; }
        public DateOnly First { get; private set; } = DateOnly.MaxValue;
        public DateOnly Last { get; private set; } = DateOnly.MinValue;
        public long CustomerKey { get; set; }

        public void Add(DateOnly day)
        {
            Events++;
            if (day < First) First = day;
            if (day > Last) Last = day;
        }
    }

    /// <summary>What events call a customer.</summary>
    public sealed record Account
    {
        /// <summary>Its id.</summary>
        public long Id { get; init; }

        /// <summary>The words.</summary>
        public string Ref { get; init; } = "";

        /// <summary>Their key.</summary>
        public string RefKey { get; init; } = "";

        /// <summary>True when it is only a person.</summary>
        public bool IsPerson { get; init; }

        /// <summary>The customer, where it is known.</summary>
        public long? CustomerId { get; init; }

        /// <summary>Where it is counted.</summary>
        public long CustomerKey { get; init; }
    }
}
