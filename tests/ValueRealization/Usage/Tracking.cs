using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>Sends usage as programs do, and looks at what was counted.</summary>
internal sealed class Tracking(Product product)
{
    public const string Path = "value-realization/usage";

    private string key = "";

    /// <summary>Half past eight of a day so many days from now, as SDKs write it.</summary>
    public static string Day(int days) => DateTime.UtcNow.Date.AddDays(days).AddHours(8.5).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A key that may only send usage.</summary>
    public async Task<string> Key()
    {
        if (key.Length > 0) return key;
        var ops = await product.As("ops");
        return key = (await ops.Post("api-keys", new { name = "usage", scopes = new[] { "usage:write" }, expiresInDays = 1 })).Expect(HttpStatusCode.Created).Json!["secret"]!.GetValue<string>();
    }

    /// <summary>A Segment call with the key as basic user name.</summary>
    public async Task<Answer> Segment(string call, object body, string root = "/api/v1/value-realization/usage") =>
        await Send($"{root}/v1/{call}", Json(body), "application/json", ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(await Key() + ":"))));

    /// <summary>Messages in one batch.</summary>
    public async Task Batch(params object[] messages) => (await Segment("batch", new { batch = messages })).Expect(HttpStatusCode.OK);

    /// <summary>Any call, as bytes.</summary>
    public Task<Answer> Send(string path, byte[] body, string contentType, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        if (body is [0x1f, 0x8b, ..] && contentType == "application/json") content.Headers.ContentEncoding.Add("gzip");
        return product.Anonymous().Send(HttpMethod.Post, path, content, headers);
    }

    public static byte[] Json(object body) => body is string text ? Encoding.UTF8.GetBytes(text) : JsonSerializer.SerializeToUtf8Bytes(body);

    public static byte[] Gzip(byte[] plain)
    {
        using var squeezed = new MemoryStream();
        using (var gzip = new GZipStream(squeezed, CompressionLevel.Fastest)) gzip.Write(plain);
        return squeezed.ToArray();
    }

    /// <summary>A track message.</summary>
    public static object Track(string id, string user, string? customer, string name, string at, object? properties = null) =>
        new { type = "track", messageId = id, userId = user, @event = name, timestamp = at, context = new { groupId = customer }, properties = properties ?? new { } };

    public async Task<long> Customer(string externalId, string? name = null, object? more = null)
    {
        var ops = await product.As("ops");
        var body = JsonNode.Parse(JsonSerializer.Serialize(more ?? new { }))!.AsObject();
        body["externalId"] = externalId;
        body["name"] = name ?? externalId;
        return (await ops.Post("value-realization/customers", body)).Expect(HttpStatusCode.Created).Json!["id"]!.GetValue<long>();
    }

    /// <summary>Rows of the roll-up as text, so that two counts compare as wholes.</summary>
    public Task<IReadOnlyList<string>> Rows(string sql, object? args = null) => product.With(async services =>
        (IReadOnlyList<string>)[.. (await services.GetRequiredService<Db>().Query<string>(sql, args)).Order(StringComparer.Ordinal)]);

    /// <summary>What is counted, each of the four ways, equals a count of everything from the start.</summary>
    public async Task EqualsARecount()
    {
        const string Sums = "SUM(p.events) || ' ' || COUNT(DISTINCT CASE WHEN p.person <> 0 THEN p.person END) || ' ' || SUM(p.uses) || ' ' || SUM(p.seconds) || ' ' || SUM(p.outputs) || ' ' || SUM(p.errors)";
        const string Kept = "events || ' ' || active_users || ' ' || uses || ' ' || seconds || ' ' || outputs || ' ' || errors";
        const string From = "FROM realization_usage_person p JOIN realization_usage_event e ON e.id = p.event_id";
        Assert.That(await Rows($"SELECT customer_key || ' ' || day || ' ' || feature_key || ': ' || {Kept} FROM realization_usage_day"),
            Is.EqualTo(await Rows($"SELECT p.customer_key || ' ' || p.day || ' ' || e.slot || ': ' || {Sums} {From} GROUP BY p.customer_key, p.day, e.slot")));
        Assert.That(await Rows($"SELECT customer_key || ' ' || day || ': ' || {Kept} FROM realization_usage_customer_day"),
            Is.EqualTo(await Rows($"SELECT p.customer_key || ' ' || p.day || ': ' || {Sums} {From} WHERE e.state <> 'ignored' GROUP BY p.customer_key, p.day")));
        Assert.That(await Rows($"SELECT feature_key || ' ' || day || ': ' || {Kept} FROM realization_usage_feature_day"),
            Is.EqualTo(await Rows("SELECT feature_key || ' ' || day || ': ' || SUM(events) || ' ' || SUM(active_users) || ' ' || SUM(uses) || ' ' || SUM(seconds) || ' ' || SUM(outputs) || ' ' || SUM(errors) FROM realization_usage_day GROUP BY feature_key, day")));
    }
}
