using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>Gives every JSON answer an example: the type's own where it has one, else one put together from the schema and the examples of what it holds.</summary>
public sealed class Samples(IDictionary<string, IOpenApiSchema> schemas)
{
    // What a field of this name usually looks like.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["title"] = "Sign off work orders offline",
        ["name"] = "Field Service Cloud",
        ["key"] = "REQ-1024",
        ["url"] = "/value-delivery/requirements/1024",
        ["region"] = "East",
        ["currency"] = "CNY",
        ["email"] = "ops@demo.example",
        ["reason"] = "Two renewals hang on it.",
        ["description"] = "Work orders stay usable without a network.",
        ["endGoal"] = "Orders are signed on the day of the visit.",
        ["words"] = "We redo seven or eight orders a day at the office.",
        ["source"] = "import",
        ["fileName"] = "pool.csv",
        ["mediaType"] = "text/csv",
        ["timeZone"] = "Asia/Shanghai",
        ["via"] = "page",
        ["action"] = "edited",
        ["kind"] = "requirement",
        ["targetRelease"] = "2.14",
        ["release"] = "2.14",
        ["antiforgeryToken"] = "CfDJ8…",
        ["type"] = "urn:productops:problem:invalid",
        ["code"] = "invalid",
        ["detail"] = "Mend the fields named in errors and send it again.",
        ["traceId"] = "bc404de56e931ad6f6fa56fc72b74ef0",
        ["pointer"] = "/title",
    };

    /// <summary>Puts an example beside every JSON answer that has none.</summary>
    public void Fill(OpenApiPaths paths)
    {
        foreach (var operation in paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
            foreach (var (status, response) in operation.Responses ?? [])
                foreach (var (media, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))
                    if (media.EndsWith("json", StringComparison.Ordinal) && content.Example is null && Of(content.Schema, "", []) is { } example)
                        content.Example = status[0] is '4' or '5' ? Failed(example.AsObject(), status) : example;
    }

    private static JsonObject Failed(JsonObject problem, string status)
    {
        problem["status"] = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var optional in problem.Select(field => field.Key).Except(["type", "title", "status", "detail", "code", "traceId"]).ToList()) problem.Remove(optional);
        var code = status switch { "400" => "malformed", "401" => "notSignedIn", "403" => "forbidden", "404" => "notFound", "409" => "taken", "412" => "stale", "413" => "tooLarge", "415" => "unsupportedMedia", "428" => "matchMissing", "429" => "tooMany", "503" => "busy", _ => "invalid" };
        problem["code"] = code;
        problem["type"] = "urn:productops:problem:" + code;
        problem["title"] = Texts.Text.Of($"problem.{code}.title");
        problem.Remove("detail");
        return problem;
    }

    private JsonNode? Of(IOpenApiSchema? schema, string field, IReadOnlyList<string> within)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id }) return !within.Contains(id) && schemas.TryGetValue(id, out var target) ? Of(target, field, [.. within, id]) : null;
        if (schema is null) return null;
        if (schema.Examples is { Count: > 0 } own) return own[0].DeepClone();
        if (schema.Enum is { Count: > 0 } choices) return choices[0]?.DeepClone();
        if (schema.OneOf is { Count: > 0 } either) return Of(either[0], field, within);
        if (schema.AllOf is { Count: > 0 } all) return Of(all[0], field, within);
        var type = schema.Type & ~JsonSchemaType.Null;
        if (type == JsonSchemaType.Array) return Of(schema.Items, field, within) is { } item ? [item] : new JsonArray();
        if (schema.Properties is { Count: > 0 } properties)
        {
            var whole = new JsonObject();
            foreach (var (name, property) in properties) whole[name] = name == "nextCursor" || name == "total" && properties.ContainsKey("nextCursor") ? null : Of(property, name, within);
            return whole;
        }

        return type switch
        {
            JsonSchemaType.Object => schema.AdditionalProperties is { } values ? new JsonObject { ["name"] = Of(values, field, within) } : [],
            JsonSchemaType.Boolean => true,
            JsonSchemaType.Integer => schema.Format == "int64" ? 7 : 3,
            JsonSchemaType.Number => 72.5,
            JsonSchemaType.String => schema.Format switch { "date" => "2026-03-02", "date-time" => "2026-03-02T08:30:00.000Z", "time" => "10:00:00", _ => Words.GetValueOrDefault(field, "text") },
            _ => null,
        };
    }
}
