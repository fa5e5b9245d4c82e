using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The roll-up's statements, parsed once for very many rows.</summary>
public sealed class UsageStatements(Db db) : IDisposable
{
    private const string AddPerson = """
        UPDATE realization_usage_person SET events = events + @Events, uses = uses + @Uses, seconds = seconds + @Seconds, outputs = outputs + @Outputs, errors = errors + @Errors
         WHERE customer_key = @Customer AND day = @Day AND person = @Person AND event_id = @EventId
        """;

    private const string NewPerson = """
        INSERT INTO realization_usage_person (customer_key, day, person, event_id, events, uses, seconds, outputs, errors)
        VALUES (@Customer, @Day, @Person, @EventId, @Events, @Uses, @Seconds, @Outputs, @Errors)
        """;

    private const string AddDay = """
        UPDATE realization_usage_day
           SET events = events + @Events, active_users = active_users + @NewUsers, uses = uses + @Uses, seconds = seconds + @Seconds, outputs = outputs + @Outputs, errors = errors + @Errors
         WHERE customer_key = @Customer AND day = @Day AND feature_key = @Feature
        """;

    private const string NewDay = """
        INSERT INTO realization_usage_day (customer_key, day, feature_key, events, active_users, uses, seconds, outputs, errors)
        VALUES (@Customer, @Day, @Feature, @Events, @NewUsers, @Uses, @Seconds, @Outputs, @Errors)
        """;

    private const string AddCustomerDay = """
        UPDATE realization_usage_customer_day
           SET events = events + @Events, active_users = active_users + @NewUsers, uses = uses + @Uses, seconds = seconds + @Seconds, outputs = outputs + @Outputs, errors = errors + @Errors
         WHERE customer_key = @Customer AND day = @Day
        """;

    private const string NewCustomerDay = """
        INSERT INTO realization_usage_customer_day (customer_key, day, events, active_users, uses, seconds, outputs, errors)
        VALUES (@Customer, @Day, @Events, @NewUsers, @Uses, @Seconds, @Outputs, @Errors)
        """;

    private const string AddFeatureDay = """
        UPDATE realization_usage_feature_day
           SET events = events + @Events, active_users = active_users + @NewUsers, uses = uses + @Uses, seconds = seconds + @Seconds, outputs = outputs + @Outputs, errors = errors + @Errors
         WHERE feature_key = @Feature AND day = @Day
        """;

    private const string NewFeatureDay = """
        INSERT INTO realization_usage_feature_day (feature_key, day, events, active_users, uses, seconds, outputs, errors)
        VALUES (@Feature, @Day, @Events, @NewUsers, @Uses, @Seconds, @Outputs, @Errors)
        """;

    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    /// <summary>Counts for a person and an event; <paramref name="known"/> says whether their row is there.</summary>
    public async Task Person(long customer, DateOnly day, long person, long eventId, UsageCell cell, bool known, CancellationToken stop)
    {
        var statement = For(known ? AddPerson : NewPerson, cell);
        statement.Set("Customer", customer);
        statement.Set("Day", day);
        statement.Set("Person", person);
        statement.Set("EventId", eventId);
        await statement.Execute(stop);
    }

    /// <summary>Counts for a customer's day.</summary>
    public Task CustomerDay(long customer, DateOnly day, UsageCell cell, CancellationToken stop) => Put(AddCustomerDay, NewCustomerDay, cell, [("Customer", customer), ("Day", day), ("NewUsers", cell.NewUsers)], stop);

    /// <summary>Counts for a customer's day and feature.</summary>
    public Task Day(long customer, DateOnly day, long feature, UsageCell cell, CancellationToken stop) => Put(AddDay, NewDay, cell, [("Customer", customer), ("Day", day), ("Feature", feature), ("NewUsers", cell.NewUsers)], stop);

    /// <summary>Counts for a feature's day.</summary>
    public Task FeatureDay(long feature, DateOnly day, UsageCell cell, CancellationToken stop) => Put(AddFeatureDay, NewFeatureDay, cell, [("Feature", feature), ("Day", day), ("NewUsers", cell.NewUsers)], stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
    }

    private async Task Put(string update, string insert, UsageCell cell, (string Name, object Value)[] place, CancellationToken stop)
    {
        foreach (var sql in new[] { update, insert })
        {
            var statement = For(sql, cell);
            foreach (var (name, value) in place) statement.Set(name, value);
            if (await statement.Execute(stop) > 0) return;
        }
    }

    private Statement For(string sql, UsageCell cell)
    {
        if (!statements.TryGetValue(sql, out var statement)) statements[sql] = statement = new Statement(db, sql);
        statement.Set("Events", cell.Events);
        statement.Set("Uses", cell.Uses);
        statement.Set("Seconds", cell.Seconds);
        statement.Set("Outputs", cell.Outputs);
        statement.Set("Errors", cell.Errors);
        return statement;
    }
}
