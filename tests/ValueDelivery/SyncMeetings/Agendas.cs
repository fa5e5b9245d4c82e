using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueDelivery.SyncMeetings;

/// <summary>What the meetings' tests stand on: requirements that wait for a decision, each set of them in a product of its own, and meetings over one product.</summary>
public sealed class Agendas(Product product)
{
    private const string Wait = """
        UPDATE delivery_requirement
           SET status = 'screened', status_since = @Since, screening_outcome = 'keep', screened_at = @Since, recommended_verdict = 'accept', recommended_priority = 'high', recommended_release = '2.14',
               judgement = 'It is worth it.', recommended_at = @Since, evidence_count = 1, score = @Score
         WHERE id = @Id
        """;

    private const string Evidence = "INSERT INTO delivery_evidence (requirement_id, position, kind, text) VALUES (@Id, 1, 'usage', 'Seven of ten wait.')";

    private readonly Pool pool = new(product);

    /// <summary>A product with a module, so that its requirements meet no other test's.</summary>
    public Task<(long Product, long Module, long Feature)> Tree(string name) => pool.Tree(name);

    /// <summary>A requirement that has waited for so many days, with a recommendation and evidence.</summary>
    public async Task<long> Waiting(long module, string title, int days, double score = 10)
    {
        var id = (await pool.New(new { title, moduleId = module }))["id"]!.GetValue<long>();
        await product.With(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await db.Write(async () =>
            {
                await db.Execute(Wait, new { Id = id, Since = product.Clock.GetUtcNow().UtcDateTime.AddDays(-days), Score = score });
                await db.Execute(Evidence, new { Id = id });
            });
            return true;
        });
        return id;
    }

    /// <summary>A single meeting over one product.</summary>
    public async Task<long> Meeting(long productId, object? more = null)
    {
        var body = Merged(new { name = "Sync", plannedAt = "2030-01-03T02:00:00Z", productId }, more);
        return (await (await product.As("ops")).Post("value-delivery/sync-meetings", body)).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
    }

    /// <summary>A meeting's agenda, as anybody sees it.</summary>
    public async Task<JsonNode> Of(long meeting, string role = "cs") => (await (await product.As(role)).Get($"value-delivery/sync-meetings/{meeting}/agenda")).Expect(HttpStatusCode.OK).Json!;

    /// <summary>The requirements of an agenda, in order.</summary>
    public static long[] Ids(JsonNode agenda) => [.. agenda["items"]!.AsArray().Select(item => item!["requirement"]!["id"]!.GetValue<long>())];

    private static JsonObject Merged(object first, object? second)
    {
        var merged = System.Text.Json.JsonSerializer.SerializeToNode(first)!.AsObject();
        if (second is not null)
            foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(second)!.AsObject()) merged[name] = value?.DeepClone();
        return merged;
    }
}
