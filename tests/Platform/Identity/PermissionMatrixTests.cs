using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Identity;

/// <summary>Every endpoint of the route table, for nobody, for every role, and for keys with and without its scope: exactly what its declared permission says.</summary>
[ProductTests]
public sealed class PermissionMatrixTests(Engine engine) : ProductFixture(engine)
{
    // These end the very session that asks; they are asked with sessions of their own.
    private static readonly string[] Ending = ["DELETE /api/v1/session"];

    [Test]
    public async Task Every_endpoint_lets_in_whom_its_permission_names_and_nobody_else()
    {
        var roles = Words.Of<Role>().ToDictionary(word => word, word => Words.Parse<Role>(word));
        var people = new Dictionary<string, ApiClient>();
        foreach (var word in roles.Keys) people[word] = await Product.As(word);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var (method, path, permission, takesFile) in Endpoints())
        {
            var name = $"{method} {path}";
            foreach (var (word, role) in roles)
            {
                var client = Ending.Contains(name) ? await Product.As(word) : people[word];
                var may = permission.Open || permission.Roles.Length == 0 || permission.Roles.Contains(role);
                Judge($"{name} as {word}", await Ask(client, method, path, takesFile), may ? Verdict.In : Verdict.Forbidden, permission);
            }

            Judge($"{name} as nobody", await Ask(Product.Anonymous(), method, path, takesFile), permission.Open ? Verdict.In : Verdict.Unauthorized, permission);
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(asked, Is.GreaterThan(300));

        void Judge(string what, (HttpStatusCode Status, string? Rule) answer, Verdict expected, Permission permission)
        {
            asked++;
            var verdict = Of(answer, permission);
            if (verdict != expected) wrong.Add($"{what}: {answer.Status} {answer.Rule}, expected {expected}");
        }
    }

    [Test]
    public async Task A_key_gets_in_with_the_endpoints_scope_and_its_owners_role_only()
    {
        var admin = await Product.As("admin");
        var invited = (await admin.Post("users", new { email = "every.role@demo.example", name = "Every Role", roles = Words.Of<Role>() })).Expect(HttpStatusCode.Created).Json!;
        await Product.Anonymous().Post("passwords", new { token = invited["invitation"]!["path"]!.GetValue<string>().Split('/')[^1], password = "three quiet green lamps" });
        var owner = await Product.Anonymous().SignIn("every.role@demo.example", "three quiet green lamps");
        var scopes = (await owner.Get("api-keys/scopes")).Json!["items"]!.AsArray().Select(scope => scope!.GetValue<string>()).ToList();
        var with = new Dictionary<string, ApiClient>();
        var without = new Dictionary<string, ApiClient>();
        foreach (var scope in scopes)
        {
            with[scope] = await KeyOf(owner, [scope]);
            without[scope] = await KeyOf(owner, [.. scopes.Where(other => other != scope)]);
        }

        var none = without[scopes[0]];
        var wrong = new List<string>();
        foreach (var (method, path, permission, takesFile) in Endpoints().Where(endpoint => !endpoint.Permission.Open))
        {
            var name = $"{method} {path}";
            if (permission.Scope is null) Expect($"{name} with a key", await Ask(none, method, path, takesFile), Verdict.Forbidden);
            else if (permission.Scope.Length == 0) Expect($"{name} with any key", await Ask(none, method, path, takesFile), Verdict.In);
            else
            {
                Expect($"{name} with {permission.Scope}", await Ask(with[permission.Scope], method, path, takesFile), Verdict.In);
                Expect($"{name} without {permission.Scope}", await Ask(without[permission.Scope], method, path, takesFile), Verdict.Forbidden);
            }

            void Expect(string what, (HttpStatusCode Status, string? Rule) answer, Verdict expected)
            {
                if (Of(answer, permission) != expected) wrong.Add($"{what}: {answer.Status} {answer.Rule}, expected {expected}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    private static async Task<ApiClient> KeyOf(ApiClient owner, IReadOnlyList<string> scopes, string name = "matrix") =>
        owner.Another().WithKey((await owner.Post("api-keys", new { name, scopes, expiresInDays = 1 })).Expect(HttpStatusCode.Created).Json!["secret"]!.GetValue<string>());

    private static Verdict Of((HttpStatusCode Status, string? Rule) answer, Permission permission) => answer.Status switch
    {
        HttpStatusCode.Unauthorized when answer.Rule == "notSignedIn" => Verdict.Unauthorized,
        // An endpoint may still refuse one record to its caller, by another rule than the endpoint's own.
        HttpStatusCode.Forbidden when answer.Rule == permission.Rule || answer.Rule is "scope" or "personOnly" or "roles" or "undeclared" or "antiforgery" => Verdict.Forbidden,
        _ => Verdict.In,
    };

    private static async Task<(HttpStatusCode Status, string? Rule)> Ask(ApiClient client, string method, string path, bool takesFile)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var answer = await client.Begin(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : takesFile ? new MultipartFormDataContent { { new StringContent("x"), "note" } } : new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), patience.Token);
        return answer.Status switch
        {
            HttpStatusCode.Forbidden => (answer.Status, answer.Json!["rule"]!.GetValue<string>()),
            HttpStatusCode.Unauthorized => (answer.Status, answer.Code),
            _ => (answer.Status, null),
        };
    }

    private IEnumerable<(string Method, string Path, Permission Permission, bool TakesFile)> Endpoints()
    {
        foreach (var endpoint in Product.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<SliceMetadata>() is null) continue;
            var path = "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, @"\{[^}]*\}", "987654321").TrimStart('/');
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
                yield return (method, path, endpoint.Metadata.GetMetadata<Permission>()!, endpoint.Metadata.GetMetadata<TakesFileMetadata>() is not null);
        }
    }

    private enum Verdict
    {
        In,
        Forbidden,
        Unauthorized,
    }
}
