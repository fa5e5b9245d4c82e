using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The roll-up's statements, parsed once for very many rows.</summary>
public sealed class UsageStatements(Db db) : IDisposable
{
    private const string Heads = "SELECT active_users FROM realization_usage_customer_day WHERE customer_key = @Customer AND day = @Day";
    private const string DayEvents = "SELECT person, event_id FROM realization_usage_person WHERE customer_key = @Customer AND day = @Day";
    private const string PersonEvents = DayEvents + " AND person = @Person";

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

    private const int Several = 4;
    private const int TimesAsMany = 2;

    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly List<long> events = [];

    /// <summary>Sets the amounts.</summary>
    public static void Fill(Statement statement, UsageCell cell)
    {
        statement.Set("Events", cell.Events);
        statement.Set("Uses", cell.Uses);
        statement.Set("Seconds", cell.Seconds);
        statement.Set("Outputs", cell.Outputs);
        statement.Set("Errors", cell.Errors);
    }

    /// <summary>Under which names the people of rows are counted already; the rows are those of one customer's day.</summary>
    public async ValueTask<ILookup<long, long>> EventsOf(ArraySegment<PersonDay> rows, CancellationToken stop)
    {
        List<long> found = [];
        if (await Many(rows, stop))
        {
            await At(DayEvents, rows[0]).Numbers(found, stop);
        }
        else
        {
            foreach (var person in rows.DistinctBy(row => row.Person))
            {
                var statement = At(PersonEvents, person);
                statement.Set("Person", person.Person);
                await statement.Numbers(events, stop);
                found.AddRange(events);
            }
        }

        return found.Chunk(2).ToLookup(pair => pair[0], pair => pair[1]);
    }

    /// <summary>Counts for a person and an event; <paramref name="known"/> says whether their row is there.</summary>
    public async ValueTask Person(PersonDay row, bool known, CancellationToken stop)
    {
        var statement = At(known ? AddPerson : NewPerson, row);
        statement.Set("Person", row.Person);
        statement.Set("EventId", row.EventId);
        Fill(statement, row);
        await statement.Execute(stop);
    }

    /// <summary>Counts for a customer's day.</summary>
    public ValueTask CustomerDay(long customer, DateOnly day, UsageCell cell, CancellationToken stop) => Put(AddCustomerDay, NewCustomerDay, customer, day, null, cell, stop);

    /// <summary>Counts for a customer's day and feature.</summary>
    public ValueTask Day(long customer, DateOnly day, long feature, UsageCell cell, CancellationToken stop) => Put(AddDay, NewDay, customer, day, feature, cell, stop);

    /// <summary>Counts for a feature's day.</summary>
    public ValueTask FeatureDay(long feature, DateOnly day, UsageCell cell, CancellationToken stop) => Put(AddFeatureDay, NewFeatureDay, null, day, feature, cell, stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
    }

    private async ValueTask Put(string add, string create, long? customer, DateOnly day, long? feature, UsageCell cell, CancellationToken stop)
    {
        if (await Run(add) == 0) await Run(create);

        ValueTask<int> Run(string sql)
        {
            var statement = For(sql);
            Fill(statement, cell);
            statement.Set("Day", day);
            statement.Set("NewUsers", cell.NewUsers);
            if (customer is { } customerKey) statement.Set("Customer", customerKey);
            if (feature is { } featureKey) statement.Set("Feature", featureKey);
            return statement.Execute(stop);
        }
    }

    // One look at the whole day costs less than one for each person, unless many more people were there than are asked for.
    private async ValueTask<bool> Many(ArraySegment<PersonDay> rows, CancellationToken stop) =>
        rows.Count >= Several && await At(Heads, rows[0]).Number(stop) <= rows.Count * TimesAsMany;

    private Statement At(string sql, PersonDay row)
    {
        var statement = For(sql);
        statement.Set("Customer", row.CustomerKey);
        statement.Set("Day", row.Day);
        return statement;
    }

    private Statement For(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement)) statements[sql] = statement = new Statement(db, sql);
        return statement;
    }
}
