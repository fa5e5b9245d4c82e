using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.House;

/// <summary>What the API answers is what its document says: every address that can be read, over the whole demo workspace.</summary>
[ProductTests]
public sealed class AnswerRules(Engine engine) : ProductFixture(engine)
{
    private JsonNode document = null!;

    [OneTimeSetUp]
    public async Task LoadDemo()
    {
        document = (await Product.Anonymous().Get("/openapi/v1.json")).Json!;
        await Start.LoadDemo(Product.Services);
    }

    [Test]
    public async Task Everything_that_can_be_read_looks_as_the_document_says()
    {
        var (schemas, admin, ops) = (new JsonSchema(document), await Product.As("admin"), await Product.As("ops"));
        var (faults, read) = (new List<string>(), 0);
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["get"]?["responses"]?["200"]?["content"]?["application/json"]?["schema"] is not { } schema) continue;
            foreach (var address in await Addresses(path, ops))
            {
                var answer = await ops.Get(address);
                if (answer.Status == HttpStatusCode.Forbidden) answer = await admin.Get(address);
                if (answer.Status != HttpStatusCode.OK) faults.Add($"{address}: {answer.Status} {answer.Text}");
                else faults.AddRange(schemas.Faults(answer.Json, schema).Take(5).Select(fault => address + fault));
                read++;
            }
        }

        Assert.That(faults, Is.Empty);
        Assert.That(read, Is.GreaterThan(60));
    }

    // A record's address is tried with the first records of the list above it; what the document asks for beside it is given.
    private async Task<IReadOnlyList<string>> Addresses(string path, ApiClient ops)
    {
        var query = path switch
        {
            "/api/v1/comments" or "/api/v1/attachments" => "?kind=requirement&recordId=1",
            "/api/v1/search" => "?q=offline",
            "/api/v1/people" => "?q=a",
            _ => "",
        };
        if (!path.Contains('{', StringComparison.Ordinal)) return [path + query];
        var above = path[..path.IndexOf("/{", StringComparison.Ordinal)];
        if (document["paths"]![above]?["get"] is null) return [];
        var rows = (await ops.Get(above)).Json?["items"]?.AsArray() ?? [];
        return [.. rows.Take(5).Select(row => path.Replace("{id}", row!["id"]!.ToJsonString(), StringComparison.Ordinal)).Where(address => !address.Contains('{', StringComparison.Ordinal))];
    }
}
