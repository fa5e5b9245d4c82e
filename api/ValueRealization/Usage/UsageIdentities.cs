using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// Says by hand which customer it is that events call by a name nobody knows, and takes that back. What had been counted before is remembered apart, so that exactly that goes
/// back; what has come since stays with the customer.
/// </summary>
[Block]
public sealed class UsageIdentities(Db db, UsageAccounts accounts, UsageRollUp rollUp, UsageBacklog backlog, CustomerDirectory customers, ListReader lists, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The word of these records in the audit trail.</summary>
    public const string Kind = "unknownCustomer";

    private const string Remember = """
        INSERT INTO realization_usage_identified (account_id, day, person, event_id, events, uses, seconds, outputs, errors)
        SELECT @Id, day, person, event_id, events, uses, seconds, outputs, errors FROM realization_usage_person WHERE customer_key = @Key
        """;

    private const string RememberRows = "INSERT INTO realization_usage_identified_row (account_id, kind, row_id) SELECT @Id, 'imported', id FROM realization_usage_imported WHERE customer_key = @Key";
    private const string RememberAccounts = "INSERT INTO realization_usage_identified_row (account_id, kind, row_id) SELECT @Id, 'account', id FROM realization_usage_account WHERE customer_key = @Key";
    private const string RememberKey = "INSERT INTO realization_usage_identified_row (account_id, kind, row_id) VALUES (@Id, 'key', @Key)";
    private const string KeyOf = "SELECT row_id FROM realization_usage_identified_row WHERE account_id = @Id AND kind = 'key'";

    private const string Missing = """
        SELECT COUNT(*) FROM realization_usage_identified s
         WHERE s.account_id = @Id
           AND NOT EXISTS (SELECT 1 FROM realization_usage_person p WHERE p.customer_key = @Customer AND p.day = s.day AND p.person = s.person AND p.event_id = s.event_id AND p.events >= s.events)
        """;

    private const string TakeOut = """
        UPDATE realization_usage_person
           SET events = events - (SELECT s.events FROM realization_usage_identified s WHERE s.account_id = @Id AND s.day = realization_usage_person.day AND s.person = realization_usage_person.person AND s.event_id = realization_usage_person.event_id),
               uses = uses - (SELECT s.uses FROM realization_usage_identified s WHERE s.account_id = @Id AND s.day = realization_usage_person.day AND s.person = realization_usage_person.person AND s.event_id = realization_usage_person.event_id),
               seconds = seconds - (SELECT s.seconds FROM realization_usage_identified s WHERE s.account_id = @Id AND s.day = realization_usage_person.day AND s.person = realization_usage_person.person AND s.event_id = realization_usage_person.event_id),
               outputs = outputs - (SELECT s.outputs FROM realization_usage_identified s WHERE s.account_id = @Id AND s.day = realization_usage_person.day AND s.person = realization_usage_person.person AND s.event_id = realization_usage_person.event_id),
               errors = errors - (SELECT s.errors FROM realization_usage_identified s WHERE s.account_id = @Id AND s.day = realization_usage_person.day AND s.person = realization_usage_person.person AND s.event_id = realization_usage_person.event_id)
         WHERE customer_key = @Customer
           AND EXISTS (SELECT 1 FROM realization_usage_identified s WHERE s.account_id = @Id AND s.day = realization_usage_person.day AND s.person = realization_usage_person.person AND s.event_id = realization_usage_person.event_id)
        """;

    private const string DropEmpty = "DELETE FROM realization_usage_person WHERE customer_key = @Customer AND events <= 0";

    private const string PutIn = """
        INSERT INTO realization_usage_person (customer_key, day, person, event_id, events, uses, seconds, outputs, errors)
        SELECT @Key, day, person, event_id, events, uses, seconds, outputs, errors FROM realization_usage_identified WHERE account_id = @Id
        """;

    private const string PutInRows = "UPDATE realization_usage_imported SET customer_key = @Key WHERE id IN (SELECT row_id FROM realization_usage_identified_row WHERE account_id = @Id AND kind = 'imported')";

    private const string PutInAccounts = """
        UPDATE realization_usage_account SET customer_key = @Key, customer_id = NULL, updated_at = @Now, version = version + 1
         WHERE id IN (SELECT row_id FROM realization_usage_identified_row WHERE account_id = @Id AND kind = 'account')
        """;

    private const string Forget = "DELETE FROM realization_usage_identified WHERE account_id = @Id";
    private const string ForgetRows = "DELETE FROM realization_usage_identified_row WHERE account_id = @Id";

    /// <summary>One of them; 404 when there is none.</summary>
    public async Task<UnknownCustomerView> View(long id, CancellationToken stop) => await lists.One(ListUnknownCustomers.List, id, stop) ?? throw Refusals.NotFound(Kind, id);

    /// <summary>Says who it is. Needs a transaction.</summary>
    public async Task<UnknownCustomerView> Identify(long id, IfMatch version, long customerId, CancellationToken stop)
    {
        var before = await View(id, stop);
        if (!version.Fits(before.Version)) throw Refusals.Stale(before);
        await customers.Demand(customerId, stop);
        if (before.CustomerId is not null) throw Refusals.WrongState("customerKnown", "known", "unknown");
        await Identify(id, customerId, stop);
        return await Recorded(before, "identified", stop);
    }

    /// <summary>Takes it back. Needs a transaction.</summary>
    public async Task<UnknownCustomerView> Part(long id, IfMatch version, CancellationToken stop)
    {
        var before = await View(id, stop);
        if (!version.Fits(before.Version)) throw Refusals.Stale(before);
        await Part(before, stop);
        return await Recorded(before, "parted", stop);
    }

    /// <summary>Puts it back as it was said before.</summary>
    public async Task PutBack(long id, Identity earlier, CancellationToken stop)
    {
        var current = await View(id, stop);
        if (current.CustomerId == earlier.CustomerId) return;
        if (current.CustomerId is not null) await Part(current, stop);
        if (earlier.CustomerId is { } customer) await Identify(id, customer, stop);
    }

    private async Task Identify(long id, long customerId, CancellationToken stop)
    {
        var account = (await accounts.Get(id, stop))!;
        await backlog.RollUp(account.CustomerKey, stop);
        var args = new { Id = id, Key = account.CustomerKey };
        foreach (var sql in new[] { Forget, ForgetRows, Remember, RememberRows, RememberAccounts, RememberKey }) await db.Execute(sql, args, stop);
        await accounts.Settle(account, customerId, stop);
    }

    private async Task Part(UnknownCustomerView known, CancellationToken stop)
    {
        if (known.CustomerId is not { } customer || await db.Scalar<long?>(KeyOf, new { known.Id }, stop) is not { } key) throw Refusals.WrongState("notIdentifiedByHand", known.CustomerId is null ? "unknown" : "known", "known");
        var args = new { known.Id, Customer = customer, Key = key, Now = clock.GetUtcNow().UtcDateTime };
        if (await db.Scalar<long>(Missing, args, stop) > 0) throw Refusals.WrongState("usageChangedSince", "known", "known");
        foreach (var sql in new[] { TakeOut, DropEmpty, PutIn, PutInRows, PutInAccounts, Forget, ForgetRows }) await db.Execute(sql, args, stop);
        await rollUp.Recount([customer, key], stop);
    }

    private async Task<UnknownCustomerView> Recorded(UnknownCustomerView before, string action, CancellationToken stop)
    {
        var after = await View(before.Id, stop);
        await audit.Record(Kind, before.Id, action, new Identity(before.CustomerId), new Identity(after.CustomerId), new Identity(before.CustomerId));
        return after;
    }

    /// <summary>Which customer it is.</summary>
    public sealed record Identity(long? CustomerId);
}
