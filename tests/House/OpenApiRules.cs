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
    public void The_web_clients_copy_is_the_newest()
    {
        var copy = Path.Combine(Source.Root, "web-client", "openapi.json");
        if (Environment.GetEnvironmentVariable("PRODUCTOPS_UPDATE_OPENAPI") is "1") File.WriteAllText(copy, text + "\n");
        Assert.That(File.ReadAllText(copy).TrimEnd(), Is.EqualTo(text), "The API changed. Run this test once with PRODUCTOPS_UPDATE_OPENAPI=1, then npm run api:types in web-client.");
    }

    private JsonNode? Example(JsonNode media)
    {
        if (media["example"] is { } example) return example;
        var schema = media["schema"]!;
        if (schema["examples"] is JsonArray { Count: > 0 } here) return here[0];
        var name = schema["$ref"]?.GetValue<string>().Split('/')[^1];
        return name is null ? null : document["components"]!["schemas"]![name]?["examples"]?[0];
    }
}
