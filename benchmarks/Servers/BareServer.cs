using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Benchmarks.Servers;

/// <summary>
/// The same reads without the house: minimal API and Dapper on pooled connections, the statements of the product word for word,
/// no sessions, permissions, headers, limits, logs or tags. Its create is what a team would write first: one transaction for each
/// write, under a lock, with the audit and outbox rows.
/// </summary>
public static class BareServer
{
    private const string Customers = """
        SELECT DISTINCT v.requirement_id AS RequirementId, c.id AS Id, c.name AS Name, c.tier AS Tier, c.recurring_revenue AS RecurringRevenue, c.currency AS Currency, c.renews_on AS RenewsOn
          FROM delivery_voice v
          JOIN realization_pub_customer c ON c.id = v.customer_id
         WHERE v.requirement_id IN (SELECT value FROM json_each(@Ids))
         ORDER BY c.recurring_revenue DESC, c.id
        """;

    private const string Insert = """
        INSERT INTO delivery_requirement (title, title_key, description, original_text, whys, received_on, source, tags, status, status_since, extra, votes, asking_revenue, evidence_count, lost_renewals, score, score_terms, created_by, created_at, updated_at, version)
        VALUES (@Title, @Title, @Description, @Description, '[]', '2026-11-21', 'api', '[]', 'new', @Now, '{}', 0, 0, 0, 0, 1.5, '[]', 1, @Now, @Now, 1);
        SELECT last_insert_rowid()
        """;

    private const string Audit = "INSERT INTO platform_audit (at, user_id, user_name, via, kind, record_id, action, changes) VALUES (@Now, 1, 'Bench', 'api', 'requirement', @Id, 'created', @Changes)";
    private const string Outbox = "INSERT INTO platform_outbox (topic, payload, created_at, handled_at) VALUES ('requirement.created', @Changes, @Now, @Now)";

    private static readonly Lock OneWriter = new();

    /// <summary>Serves until the process ends.</summary>
    public static async Task<int> Run(string database, string address)
    {
        SQLitePCL.Batteries_V2.Init();
        DapperTypes.Register();
        var connectionString = $"Data Source={database};Pooling=True";
        var list = RequirementList.Definition;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.ConfigureHttpJsonOptions(json => Json.Apply(json.SerializerOptions));
        var app = builder.Build();

        app.MapGet("/health/live", () => "live");
        app.MapGet("/requirements/{id:long}", async (long id) =>
        {
            await using var connection = await Open(connectionString);
            var row = await connection.QueryFirstAsync<RequirementDetails>($"SELECT {RequirementRecord.Columns}, {RequirementDetails.Names} FROM delivery_requirement r WHERE r.id = @Id", new { Id = id, CallerId = 1 });
            var customers = row.Voices == 0 ? [] : await connection.QueryAsync<CustomerFacts>(Customers, new { Ids = JsonSerializer.Serialize(new[] { id }) });
            return Results.Json(new { row, customers }, Json.Options);
        });
        app.MapGet("/requirements", async (HttpContext http) =>
        {
            await using var connection = await Open(connectionString);
            var request = ListRequest.Parse(http.Request.QueryString.Value!);
            var match = request.Text is { } text ? TextMatch.Find(new DbSession(connection, null, writes: false), new SqliteDialect(), TextKind.Requirement, text, request.Limit) : null;
            var sql = ListSql.Of(list, request, new SqliteDialect(), new Caller(), TimeProvider.System, match);
            var rows = (await connection.QueryAsync<RequirementRow>(sql.Page(null, request.Limit + 1), sql.Parameters)).AsList();
            var asking = (await connection.QueryAsync<CustomerFacts>(Customers, new { Ids = JsonSerializer.Serialize(rows.Where(row => row.Votes > 0).Select(row => row.Id)) })).ToLookup(customer => customer.RequirementId, RequirementViews.Asking);
            foreach (var row in rows) row.Customers = [.. asking[row.Id]];
            return Results.Json(new { items = rows }, Json.Options);
        });
        app.MapPost("/requirements", (Draft draft) =>
        {
            lock (OneWriter)
            {
                using var connection = new SqliteConnection(connectionString);
                connection.Open();
                connection.Execute("PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000");
                using var transaction = connection.BeginTransaction();
                var now = DateTime.UtcNow.ToString(DapperTypes.InstantFormat, System.Globalization.CultureInfo.InvariantCulture);
                var id = connection.ExecuteScalar<long>(Insert, new { draft.Title, draft.Description, Now = now }, transaction);
                var changes = JsonSerializer.Serialize(draft, Json.Options);
                connection.Execute(Audit, new { Now = now, Id = id, Changes = changes }, transaction);
                connection.Execute(Outbox, new { Now = now, Changes = changes }, transaction);
                transaction.Commit();
                return Results.Json(new { id, draft.Title, draft.Description }, Json.Options, statusCode: 201);
            }
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task<SqliteConnection> Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private sealed record Draft(string Title, string? Description);
}
