using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Counts parts of the roll-up again from who used what on which day: when a name stands for another feature, or an unknown customer turns out to be one.</summary>
[Block]
public sealed class UsageRollUp(Db db, UsageBacklog backlog)
{
    // Places no feature can have, where new counts stand while the old ones go.
    private const long Aside = -2_000_000_000_000;
    private const long AsideToo = -2_000_000_000_001;

    private const string CountSlots = """
        INSERT INTO realization_usage_day (customer_key, day, feature_key, events, active_users, uses, seconds, outputs, errors)
        SELECT p.customer_key, p.day, CASE WHEN e.slot = @New THEN @AsideNew ELSE @AsideOld END, SUM(p.events), COUNT(DISTINCT CASE WHEN p.person <> 0 THEN p.person END), SUM(p.uses), SUM(p.seconds), SUM(p.outputs), SUM(p.errors)
          FROM (SELECT DISTINCT customer_key, day FROM realization_usage_day WHERE feature_key IN (@Old, @New)) d
          JOIN realization_usage_person p ON p.customer_key = d.customer_key AND p.day = d.day
          JOIN realization_usage_event e ON e.id = p.event_id
         WHERE e.slot IN (@Old, @New)
         GROUP BY p.customer_key, p.day, e.slot
        """;

    private const string ForgetDays = """
        DELETE FROM realization_usage_customer_day
         WHERE EXISTS (SELECT 1 FROM realization_usage_day d WHERE d.feature_key IN (@AsideOld, @AsideNew) AND d.customer_key = realization_usage_customer_day.customer_key AND d.day = realization_usage_customer_day.day)
        """;

    private const string CountDays = """
        INSERT INTO realization_usage_customer_day (customer_key, day, events, active_users, uses, seconds, outputs, errors)
        SELECT p.customer_key, p.day, SUM(p.events), COUNT(DISTINCT CASE WHEN p.person <> 0 THEN p.person END), SUM(p.uses), SUM(p.seconds), SUM(p.outputs), SUM(p.errors)
          FROM (SELECT DISTINCT customer_key, day FROM realization_usage_day WHERE feature_key IN (@AsideOld, @AsideNew)) d
          JOIN realization_usage_person p ON p.customer_key = d.customer_key AND p.day = d.day
          JOIN realization_usage_event e ON e.id = p.event_id
         WHERE e.slot > -1000000000000
         GROUP BY p.customer_key, p.day
        """;

    private const string ForgetSlots = "DELETE FROM realization_usage_day WHERE feature_key IN (@Old, @New)";
    private const string Settle = "UPDATE realization_usage_day SET feature_key = CASE WHEN feature_key = @AsideNew THEN @New ELSE @Old END WHERE feature_key IN (@AsideOld, @AsideNew)";
    private const string ForgetFeatures = "DELETE FROM realization_usage_feature_day WHERE feature_key IN (@Old, @New)";

    private const string CountFeatures = """
        INSERT INTO realization_usage_feature_day (feature_key, day, events, active_users, uses, seconds, outputs, errors)
        SELECT feature_key, day, SUM(events), SUM(active_users), SUM(uses), SUM(seconds), SUM(outputs), SUM(errors)
          FROM realization_usage_day WHERE feature_key IN (@Old, @New) GROUP BY feature_key, day
        """;

    private const string Join = """
        UPDATE realization_usage_person
           SET events = events + (SELECT f.events FROM realization_usage_person f WHERE f.customer_key = @From AND f.day = realization_usage_person.day AND f.person = realization_usage_person.person AND f.event_id = realization_usage_person.event_id),
               uses = uses + (SELECT f.uses FROM realization_usage_person f WHERE f.customer_key = @From AND f.day = realization_usage_person.day AND f.person = realization_usage_person.person AND f.event_id = realization_usage_person.event_id),
               seconds = seconds + (SELECT f.seconds FROM realization_usage_person f WHERE f.customer_key = @From AND f.day = realization_usage_person.day AND f.person = realization_usage_person.person AND f.event_id = realization_usage_person.event_id),
               outputs = outputs + (SELECT f.outputs FROM realization_usage_person f WHERE f.customer_key = @From AND f.day = realization_usage_person.day AND f.person = realization_usage_person.person AND f.event_id = realization_usage_person.event_id),
               errors = errors + (SELECT f.errors FROM realization_usage_person f WHERE f.customer_key = @From AND f.day = realization_usage_person.day AND f.person = realization_usage_person.person AND f.event_id = realization_usage_person.event_id)
         WHERE customer_key = @To AND EXISTS (SELECT 1 FROM realization_usage_person f WHERE f.customer_key = @From AND f.day = realization_usage_person.day AND f.person = realization_usage_person.person AND f.event_id = realization_usage_person.event_id)
        """;

    private const string DropJoined = """
        DELETE FROM realization_usage_person
         WHERE customer_key = @From AND EXISTS (SELECT 1 FROM realization_usage_person t WHERE t.customer_key = @To AND t.day = realization_usage_person.day AND t.person = realization_usage_person.person AND t.event_id = realization_usage_person.event_id)
        """;

    private const string Rename = "UPDATE realization_usage_person SET customer_key = @To WHERE customer_key = @From";
    private const string RenameImported = "UPDATE realization_usage_imported SET customer_key = @To WHERE customer_key = @From";
    private const string FeaturesOf = "SELECT DISTINCT feature_key FROM realization_usage_day WHERE customer_key IN (@From, @To)";
    private const string ForgetCustomer = "DELETE FROM realization_usage_day WHERE customer_key IN (@From, @To)";
    private const string ForgetCustomerDays = "DELETE FROM realization_usage_customer_day WHERE customer_key IN (@From, @To)";

    private const string CountCustomer = """
        INSERT INTO realization_usage_day (customer_key, day, feature_key, events, active_users, uses, seconds, outputs, errors)
        SELECT p.customer_key, p.day, e.slot, SUM(p.events), COUNT(DISTINCT CASE WHEN p.person <> 0 THEN p.person END), SUM(p.uses), SUM(p.seconds), SUM(p.outputs), SUM(p.errors)
          FROM realization_usage_person p JOIN realization_usage_event e ON e.id = p.event_id
         WHERE p.customer_key = @To
         GROUP BY p.customer_key, p.day, e.slot
        """;

    private const string CountCustomerDays = """
        INSERT INTO realization_usage_customer_day (customer_key, day, events, active_users, uses, seconds, outputs, errors)
        SELECT p.customer_key, p.day, SUM(p.events), COUNT(DISTINCT CASE WHEN p.person <> 0 THEN p.person END), SUM(p.uses), SUM(p.seconds), SUM(p.outputs), SUM(p.errors)
          FROM realization_usage_person p JOIN realization_usage_event e ON e.id = p.event_id
         WHERE p.customer_key = @To AND e.slot > -1000000000000
         GROUP BY p.customer_key, p.day
        """;

    // Who is one person at the customer may have been two before; everything else of a feature's day stays as it was.
    private const string CountHeads = """
        UPDATE realization_usage_feature_day
           SET active_users = (SELECT SUM(d.active_users) FROM realization_usage_day d WHERE d.feature_key = realization_usage_feature_day.feature_key AND d.day = realization_usage_feature_day.day)
         WHERE EXISTS (SELECT 1 FROM realization_usage_day d WHERE d.customer_key = @To AND d.day = realization_usage_feature_day.day AND d.feature_key = realization_usage_feature_day.feature_key)
        """;

    /// <summary>Counts again what is counted under two slots, after a name has gone from one to the other.</summary>
    public async Task MoveSlot(long old, long now, CancellationToken stop)
    {
        if (old == now) return;
        var args = new { Old = old, New = now, AsideOld = Aside, AsideNew = AsideToo };
        await db.Execute(CountSlots, args, stop);
        if (UsageName.IsIgnored(old) || UsageName.IsIgnored(now))
        {
            await db.Execute(ForgetDays, args, stop);
            await db.Execute(CountDays, args, stop);
        }

        await db.Execute(ForgetSlots, args, stop);
        await db.Execute(Settle, args, stop);
        await db.Execute(ForgetFeatures, args, stop);
        await db.Execute(CountFeatures, args, stop);
    }

    /// <summary>Gives everything counted in one place of a customer to another.</summary>
    public async Task Move(long from, long to, CancellationToken stop)
    {
        if (from == to) return;
        // What waits under the old place would be rolled up there after everything else has gone.
        await backlog.RollUp(from, stop);
        var args = new { From = from, To = to };
        await db.Execute(Join, args, stop);
        await db.Execute(DropJoined, args, stop);
        if (await db.Execute(Rename, args, stop) == 0 && await db.Execute(ForgetCustomer, new { From = from, To = from }, stop) == 0) return;
        await db.Execute(RenameImported, args, stop);
        await Recount(from, to, stop);
        await db.Execute(CountHeads, args, stop);
    }

    /// <summary>Counts customers again, and the features they used, after something was taken away.</summary>
    public async Task Recount(IReadOnlyCollection<long> customerKeys, CancellationToken stop)
    {
        var features = new HashSet<long>();
        foreach (var customer in customerKeys)
        {
            features.UnionWith(await db.Query<long>(FeaturesOf, new { From = customer, To = customer }, stop));
            await Recount(customer, customer, stop);
        }

        foreach (var feature in features)
        {
            await db.Execute(ForgetFeatures, new { Old = feature, New = feature }, stop);
            await db.Execute(CountFeatures, new { Old = feature, New = feature }, stop);
        }
    }

    private async Task Recount(long from, long to, CancellationToken stop)
    {
        var args = new { From = from, To = to };
        await db.Execute(ForgetCustomer, args, stop);
        await db.Execute(ForgetCustomerDays, args, stop);
        await db.Execute(CountCustomer, args, stop);
        await db.Execute(CountCustomerDays, args, stop);
    }
}
