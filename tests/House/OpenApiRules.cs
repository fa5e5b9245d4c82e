using System.Text.Json.Nodes;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.House;

/// <summary>The OpenAPI document says everything an integrator needs, and the copy the web client is built from is the newest.</summary>
public sealed class OpenApiRules
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];
    private JsonNode document = null!;
    private string text = "";

    private IEnumerable<(string Name, JsonObject Operation)> Operations => document["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject().Where(part => Methods.Contains(part.Key)).Select(part => ($"{part.Key} {path.Key}", part.Value!.AsObject())));

    [OneTimeSetUp]
    public async Task Read()
    {
        using var product = new Product();
        text = (await product.Anonymous().Get("/openapi/v1.json")).Text.ReplaceLineEndings("\n").TrimEnd();
        document = JsonNode.Parse(text)!;
    }

    [Test]
    public void The_document_is_OpenAPI_3_1() => Assert.That(document["openapi"]!.GetValue<string>(), Does.StartWith("3.1"));

    [Test]
    public void Every_operation_has_a_summary_a_tag_and_an_id_of_its_own()
    {
        Assert.That(Operations.Where(operation => operation.Operation["summary"] is null || operation.Operation["tags"] is null || operation.Operation["operationId"] is null).Select(operation => operation.Name), Is.Empty);
        Assert.That(Operations.Select(operation => operation.Operation["operationId"]!.GetValue<string>()), Is.Unique);
    }

    [Test]
    public void Every_operation_says_which_problems_it_can_answer() =>
        Assert.That(Operations.Where(operation => operation.Operation["responses"]!["400"]?["content"]?["application/problem+json"] is null).Select(operation => operation.Name), Is.Empty);

    [Test]
    public void Every_JSON_body_comes_with_an_example() =>
        Assert.That(Operations.Where(operation => operation.Operation["requestBody"]?["content"]?["application/json"] is { } body && Example(body) is null).Select(operation => operation.Name), Is.Empty);

    [Test]
    public void Every_JSON_answer_comes_with_an_example()
    {
        var bare = Operations.SelectMany(operation => operation.Operation["responses"]!.AsObject()
            .Where(response => response.Value!["content"]?["application/json"] is { } content && content["example"] is null || response.Value!["content"]?["application/problem+json"] is { } problem && problem["example"] is null)
            .Select(response => $"{operation.Name} {response.Key}"));
        Assert.That(bare, Is.Empty);
    }

    [Test]
    public void Every_example_fits_its_schema()
    {
        var schemas = new JsonSchema(document);
        var faults = new List<string>();
        foreach (var (name, operation) in Operations)
        {
            foreach (var (media, content) in operation["requestBody"]?["content"]?.AsObject() ?? [])
                if (media.EndsWith("json", StringComparison.Ordinal)) faults.AddRange(schemas.Faults(Example(content!), content!["schema"]!).Select(fault => $"{name} body {fault}"));
            foreach (var (status, response) in operation["responses"]!.AsObject())
                foreach (var (media, content) in response!["content"]?.AsObject() ?? [])
                    if (media.EndsWith("json", StringComparison.Ordinal)) faults.AddRange(schemas.Faults(Example(content!), content!["schema"]!).Select(fault => $"{name} {status} {fault}"));
        }

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void Every_schema_is_used_and_every_reference_leads_somewhere()
    {
        var names = document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToList();
        var used = System.Text.RegularExpressions.Regex.Matches(text, "\"\\$ref\": \"#/components/schemas/([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.That(used.Except(names), Is.Empty);
        Assert.That(names.Except(used), Is.Empty);
    }

    [Test]
    public void A_field_that_can_be_null_says_so_beside_its_reference() =>
        Assert.That(document["components"]!["schemas"]!.AsObject().SelectMany(schema => (schema.Value!["properties"]?.AsObject() ?? [])
            .Where(property => property.Value!["$ref"] is not null && Nullable(schema.Key, property.Key)).Select(property => $"{schema.Key}.{property.Key}")), Is.Empty);

    [Test]
    public void Every_operation_says_all_that_can_go_wrong()
    {
        var silent = new List<string>();
        foreach (var (name, operation) in Operations)
        {
            var wanted = new List<string> { "400", "429", "503" };
            if (operation["security"] is not null) wanted.AddRange(["401", "403"]);
            if (name.Contains('{', StringComparison.Ordinal)) wanted.Add("404");
            if (operation["requestBody"] is not null) wanted.AddRange(["413", "415"]);
            if (operation["parameters"]?.AsArray().Any(parameter => parameter!["name"]!.GetValue<string>() == "If-Match") == true) wanted.AddRange(["412", "428"]);
            silent.AddRange(wanted.Where(status => operation["responses"]![status]?["content"]?["application/problem+json"] is null).Select(status => $"{name} {status}"));
        }

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void The_web_clients_copy_is_the_newest()
    {
        var copy = Path.Combine(Source.Root, "web-client", "openapi.json");
        if (Environment.GetEnvironmentVariable("PRODUCTOPS_UPDATE_OPENAPI") is "1") File.WriteAllText(copy, text + "\n");
        Assert.That(File.ReadAllText(copy).TrimEnd(), Is.EqualTo(text), "The API changed. Run this test once with PRODUCTOPS_UPDATE_OPENAPI=1, then npm run api:types in web-client.");
    }

    // The example of a type is written by the type itself: what is null in one can be null.
    private bool Nullable(string schema, string property) => document["components"]!["schemas"]![schema]!["examples"]?[0] is JsonObject example && example.TryGetPropertyValue(property, out var value) && value is null;

    private JsonNode? Example(JsonNode media)
    {
        if (media["example"] is { } example) return example;
        var schema = media["schema"]!;
        if (schema["examples"] is JsonArray { Count: > 0 } here) return here[0];
        var name = schema["$ref"]?.GetValue<string>().Split('/')[^1];
        return name is null ? null : document["components"]!["schemas"]![name]?["examples"]?[0];
    }
}
