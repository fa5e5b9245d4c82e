using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Tests.Support;

/// <summary>A caller of the product: keeps the cookie and the antiforgery token, sends <c>If-Match: *</c> with changes unless told otherwise.</summary>
public sealed class ApiClient(Product product)
{
    private readonly HttpClient http = product.CreateClient(new() { HandleCookies = true, AllowAutoRedirect = false });
    private string? token;

    /// <summary>The language asked for: <c>en</c> unless changed.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Signs in; throws when that fails.</summary>
    public async Task<ApiClient> SignIn(string email, string password)
    {
        var answer = await Post("session", new { email, password });
        if (answer.Status != HttpStatusCode.OK) throw new InvalidOperationException($"Sign-in of {email} failed: {answer.Text}");
        token = answer.Json!["antiforgeryToken"]!.GetValue<string>();
        return this;
    }

    /// <summary>Uses an API key from now on.</summary>
    public ApiClient WithKey(string secret)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return this;
    }

    /// <summary>GET of a path below <c>/api/v1/</c>.</summary>
    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    /// <summary>POST of a path below <c>/api/v1/</c>.</summary>
    public Task<Answer> Post(string path, object? body = null, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, Body(body), headers);

    /// <summary>PUT of a path below <c>/api/v1/</c>.</summary>
    public Task<Answer> Put(string path, object? body, params (string Name, string Value)[] headers) => Send(HttpMethod.Put, path, Body(body), headers);

    /// <summary>PATCH of a path below <c>/api/v1/</c>.</summary>
    public Task<Answer> Patch(string path, object? body, params (string Name, string Value)[] headers) => Send(HttpMethod.Patch, path, Body(body), headers);

    /// <summary>DELETE of a path below <c>/api/v1/</c>.</summary>
    public Task<Answer> Delete(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Delete, path, null, headers);

    /// <summary>POST of a file as multipart form.</summary>
    public Task<Answer> Upload(string path, byte[] content, string fileName, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "file", fileName);
        return Send(HttpMethod.Post, path, form, []);
    }

    /// <summary>Takes back what <paramref name="changed"/> says it changed.</summary>
    public Task<Answer> Undo(Answer changed) => Post("undo", new { changeId = changed.ChangeId });

    /// <summary>Any request; <paramref name="path"/> is below <c>/api/v1/</c> unless it starts with a slash. A header given with an empty value is left out.</summary>
    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = Request(method, path.StartsWith('/') ? path : "/api/v1/" + path, content, headers);
        using var response = await http.SendAsync(request);
        return new Answer(response.StatusCode, HeadersOf(response), await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>GET whose answer is read while it comes, for server-sent events.</summary>
    public async Task<Stream> Open(string path, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + path);
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStreamAsync(stop);
    }

    /// <summary>Another caller of the same product, who has not signed in.</summary>
    public ApiClient Another() => new(product);

    /// <summary>Any request, answered as soon as its status is known; the body is read only where it is short (a problem).</summary>
    public async Task<Answer> Begin(HttpMethod method, string path, HttpContent? content, CancellationToken stop, params (string Name, string Value)[] headers)
    {
        using var request = Request(method, path, content, headers);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        return new Answer(response.StatusCode, HeadersOf(response), response.IsSuccessStatusCode ? [] : await response.Content.ReadAsByteArrayAsync(stop));
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

    private HttpRequestMessage Request(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept-Language", Language);
        if (token is not null && method != HttpMethod.Get) request.Headers.TryAddWithoutValidation("X-CSRF-Token", token);
        if (method != HttpMethod.Get && headers.All(header => header.Name != "If-Match")) request.Headers.TryAddWithoutValidation("If-Match", "*");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            if (value.Length > 0) request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static StringContent? Body(object? body) => body is null ? null : new StringContent(body as string ?? JsonSerializer.Serialize(body, Json.Options), Encoding.UTF8, "application/json");
}

/// <summary>What the product answered.</summary>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The body as JSON; null when it is empty.</summary>
    public JsonNode? Json => Bytes.Length == 0 ? null : JsonNode.Parse(Bytes);

    /// <summary>The problem's code; null when the answer is no problem.</summary>
    public string? Code => Headers.GetValueOrDefault("Content-Type")?.StartsWith("application/problem+json", StringComparison.Ordinal) == true ? Json!["code"]!.GetValue<string>() : null;

    /// <summary>The pointers of the bad fields.</summary>
    public IReadOnlyList<string> Pointers => [.. (Json?["errors"]?.AsArray() ?? []).Select(error => error!["pointer"]!.GetValue<string>())];

    /// <summary>The entity tag.</summary>
    public string Etag => Headers["ETag"];

    /// <summary>The change by which it is undone; null where it cannot be.</summary>
    public long? ChangeId => Headers.TryGetValue("Change-Id", out var id) ? long.Parse(id) : null;

    /// <summary>The body without what every change moves: two of these are equal when the resource is as it was.</summary>
    public string Facts
    {
        get
        {
            var facts = Json!.AsObject();
            foreach (var name in new[] { "version", "updatedAt" }) facts.Remove(name);
            return facts.ToJsonString();
        }
    }

    /// <summary>The answer, checked to have this status; the failure shows the body.</summary>
    public Answer Expect(HttpStatusCode status)
    {
        Assert.That(Status, Is.EqualTo(status), Text.Length > 2000 ? Text[..2000] : Text);
        return this;
    }
}
