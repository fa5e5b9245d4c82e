using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.House;

/// <summary>
/// Whatever is sent to any address of the document, nothing answers 500, and every refusal is a problem with words in the caller's language. Over the demo
/// workspace, so that ids lead to records.
/// </summary>
[ProductTests]
public sealed partial class RubbishRules(Engine engine) : ProductFixture(engine)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];
    private static readonly string[] Roles = ["ops", "pm", "sales", "cs", "implementation", "marketing", "viewer", "admin"];
    private static readonly string[] Values = ["", "0", "-1", "x", "null", "9223372036854775807", "99999999999999999999", "1e400", "true", "2026-02-30", "0001-01-01", "9999-12-31", "9999-12-31T23:59:59Z", "-99999999d", "+2147483647d", "today", "💥", "%00", "' OR 1=1 --", "../../etc/passwd", new('长', 3000)];
    private static readonly string[] Ids = ["0", "-1", "9223372036854775807", "99999999999999999999", "x", "REQ-", "REQ-99999999999999999999", "1.5", "💥"];
    private static readonly string[] Bodies = ["", " ", "null", "[]", "{}", "{", "\"x\"", "1", "true", "{\"unknown\":1}", "{\"a\":1,\"a\":2}", "\ufeff{}", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["];
    private static readonly string[] Fields =
    [
        "null", "true", "0", "-1", "1.5", "9223372036854775807", "99999999999999999999", "1e400", "\"\"", "\"x\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"2026-02-30\"", "\"9999-12-31T23:59:59.999Z\"", "[]", "[null]", "[[]]", "[{}]", "[\"\"]", "[0]",
        "{}", "{\"\":null}", "{\"x\":{}}", $"\"{new string('长', 30_000)}\"", $"[{string.Join(',', Enumerable.Repeat("1", 1500))}]",
    ];

    // What ends the caller's own session or changes their password: the rest would then only be tried by nobody.
    private static readonly string[] Ends = ["delete /api/v1/session", "put /api/v1/me/password"];

    private readonly ConcurrentDictionary<string, string> broken = new(StringComparer.Ordinal);
    private JsonNode document = null!;
    private ApiClient caller = null!;

    private IEnumerable<(string Method, string Path, JsonNode Operation)> Operations => document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Where(part => Methods.Contains(part.Key)).Select(part => (part.Key, path.Key, part.Value!)))
        .Where(operation => !Ends.Contains($"{operation.Item1} {operation.Item2}"));

    [OneTimeSetUp]
    public async Task LoadDemo()
    {
        document = (await Product.Anonymous().Get("/openapi/v1.json")).Json!;
        await Start.LoadDemo(Product.Services);
        // Somebody who may do everything, so that nothing is refused before it is read.
        var id = (await (await Product.As("ops")).Get("me")).Json!["user"]!["id"];
        (await (await Product.As("admin")).Put($"users/{id}/roles", new { roles = Roles })).Expect(HttpStatusCode.OK);
        caller = await Product.As("ops");
        caller.Language = "zh-CN";
    }

    [SetUp]
    public void Forget() => broken.Clear();

    [TearDown]
    public async Task StillSignedIn() => (await caller.Get("me")).Expect(HttpStatusCode.OK);

    [Test]
    public async Task No_address_stumbles_over_an_id()
    {
        var client = caller;
        foreach (var (method, path, _) in Operations.Where(operation => operation.Path.Contains('{', StringComparison.Ordinal)))
            foreach (var id in Ids)
                await Try(client, method, Placeholder().Replace(path, id), method is "get" or "delete" ? null : "{}");
        Assert.That(broken, Is.Empty);
    }

    [Test]
    public async Task No_address_stumbles_over_a_parameter()
    {
        var client = caller;
        foreach (var (method, path, operation) in Operations)
            foreach (var name in (operation["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == "query").Select(parameter => parameter!["name"]!.GetValue<string>()))
                foreach (var value in Values)
                    await Try(client, method, $"{Placeholder().Replace(path, "1")}?{name}={(value == "%00" ? value : Uri.EscapeDataString(value))}", null);
        foreach (var query in new[] { "nothing=1", "sort=", "sort=-", "sort=id,id,id,id", "limit=201", "limit=0", "limit=x", "cursor=bm9uc2Vuc2U", "format=pdf", string.Join('&', Enumerable.Repeat("id=1", 1000)), "id.from=x", "id.to=&id.from=" })
            foreach (var (method, path, _) in Operations.Where(operation => operation.Method == "get"))
                await Try(client, method, $"{Placeholder().Replace(path, "1")}?{query}", null);
        Assert.That(broken, Is.Empty);
    }

    [Test]
    public async Task No_address_stumbles_over_a_body()
    {
        var client = caller;
        foreach (var (method, path, operation) in Operations.Where(operation => operation.Operation["requestBody"] is not null))
        {
            var address = Placeholder().Replace(path, "1");
            foreach (var body in Bodies) await Try(client, method, address, body);
            foreach (var type in new[] { "text/plain", "application/xml", "application/json; charset=nonsense", "application/json; charset=utf-16", "multipart/form-data", "multipart/form-data; boundary=x" }) await Try(client, method, address, "{}", type);
            if (Example(operation) is not JsonObject example) continue;
            foreach (var (name, _) in example)
                foreach (var value in Fields)
                    await Try(client, method, address, Replaced(example, name, value));
            foreach (var (outer, inner) in example.Where(field => field.Value is JsonObject || field.Value is JsonArray { Count: > 0 } list && list[0] is JsonObject).SelectMany(field => ((field.Value as JsonObject) ?? field.Value![0]!.AsObject()).Select(part => (field.Key, part.Key))))
                foreach (var value in Fields)
                {
                    var whole = example.DeepClone().AsObject();
                    var part = (whole[outer] as JsonObject) ?? whole[outer]![0]!.AsObject();
                    part[inner] = "@@";
                    await Try(client, method, address, whole.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal));
                }
        }

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public async Task No_address_stumbles_over_a_header()
    {
        var client = caller;
        foreach (var (method, path, operation) in Operations)
        {
            var address = Placeholder().Replace(path, "1");
            var body = operation["requestBody"] is null ? null : "{}";
            foreach (var (name, value) in new[] { ("If-Match", ""), ("If-Match", "\"0-x\""), ("If-Match", "nonsense"), ("If-Match", "\"99999999999999999999-x\""), ("If-None-Match", "\""), ("Range", "bytes=-"), ("Idempotency-Key", new string('k', 5000)), ("Idempotency-Key", "ключ"), ("Accept", "image/png"), ("Accept-Language", "xx;q=9,,;"), ("Authorization", "Bearer po_nonsense"), ("X-CSRF-Token", "wrong") })
                await Try(client, method, address, body, "application/json", (name, value));
        }

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public async Task Every_role_and_nobody_is_answered_everywhere()
    {
        foreach (var role in Roles.Append(""))
        {
            var client = role.Length == 0 ? Product.Anonymous() : await Product.As(role);
            client.Language = "zh-CN";
            foreach (var (method, path, operation) in Operations.Where(operation => operation.Method == "get" || !operation.Path.Contains("{id}/", StringComparison.Ordinal)))
                await Try(client, method, Placeholder().Replace(path, role.Length == 0 ? "1" : "999999"), operation["requestBody"] is null ? null : "{}");
        }

        Assert.That(broken, Is.Empty);
    }

    /// <inheritdoc/>
    protected override void Configure(Product product)
    {
        product.Settings["RateLimits:Burst"] = "1000000";
        product.Settings["RateLimits:PerSecond"] = "1000000";
        product.Settings["RateLimits:PublishedBurst"] = "1000000";
    }

    private async Task Try(ApiClient client, string method, string address, string? body, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (content is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Answer? answer = null;
        try
        {
            answer = await client.Begin(HttpMethod.Parse(method), address, content, late.Token, headers);
        }
        catch (OperationCanceledException)
        {
            Note("no answer within 20 seconds");
            return;
        }

        if ((int)answer.Status >= 500) Note(answer.Text);
        if ((int)answer.Status < 400) return;
        if (answer.Code is null) Note("no problem: " + answer.Text);
        else
            foreach (var words in Words(answer.Json!))
            {
                if (words.Contains('{', StringComparison.Ordinal) && words.Contains('}', StringComparison.Ordinal) || TextKey().IsMatch(words)) Note("unfinished text: " + words);
                else if (client.Language == "zh-CN" && headers.All(header => header.Name != "Accept-Language") && !words.Any(c => c is >= '\u4e00' and <= '\u9fff')) Note("no Chinese: " + words);
            }

        void Note(string what) => broken.TryAdd($"{method} {Number().Replace(address.Split('?')[0], "{}")} {(answer is null ? 0 : (int)answer.Status)} {what[..Math.Min(what.Length, 200)]}", $"{address[..Math.Min(address.Length, 200)]} {body?[..Math.Min(body.Length, 300)]} {type} {string.Join(' ', headers)}");
    }

    private static IEnumerable<string> Words(JsonNode problem) => new[] { problem["title"], problem["detail"], problem["instead"] }.Concat((problem["errors"]?.AsArray() ?? []).Select(error => error!["detail"])).OfType<JsonNode>().Select(text => text.GetValue<string>());

    private static string Replaced(JsonObject example, string name, string value)
    {
        var body = example.DeepClone().AsObject();
        body[name] = "@@";
        return body.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal);
    }

    private JsonNode? Example(JsonNode operation)
    {
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is not { } schema) return null;
        return schema["examples"]?[0] ?? document["components"]!["schemas"]![schema["$ref"]?.GetValue<string>().Split('/')[^1] ?? ""]?["examples"]?[0];
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[a-z]\w*(\.\w+)+$")]
    private static partial Regex TextKey();

    [GeneratedRegex(@"(?<=/)\d+(?=/|$)")]
    private static partial Regex Number();
}
