using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>
/// The document as a whole: answers say which fields are always there and may gain others, every answer has an example, and paths and schemas stand in
/// alphabetical order, so that a change of the API is a small change of the file.
/// </summary>
public sealed class Document : IDocumentFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = "/", Description = "This installation." }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in swaggerDoc.Paths.OrderBy(path => path.Key, StringComparer.Ordinal)) paths.Add(path, item);
        swaggerDoc.Paths = paths;
        swaggerDoc.Tags = swaggerDoc.Tags?.OrderBy(tag => tag.Name, StringComparer.Ordinal).ToHashSet();
        if (swaggerDoc.Components?.Schemas is not { } schemas) return;
        var operations = paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()).ToList();
        var sent = Reached(schemas, operations.SelectMany(operation => operation.RequestBody?.Content?.Values ?? Enumerable.Empty<OpenApiMediaType>()));
        var answered = Reached(schemas, operations.SelectMany(operation => operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>()).SelectMany(response => response.Content?.Values ?? Enumerable.Empty<OpenApiMediaType>()));
        var used = schemas.Where(schema => sent.Contains(schema.Key) || answered.Contains(schema.Key)).OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary(schema => schema.Key, schema => schema.Value, StringComparer.Ordinal);
        swaggerDoc.Components.Schemas = used;
        foreach (var (name, schema) in used)
        {
            if (sent.Contains(name) || schema is not OpenApiSchema { Properties.Count: > 0 } answer) continue;
            answer.AdditionalPropertiesAllowed = true;
            answer.Required = new SortedSet<string>(Schemas.AlwaysThere(name), StringComparer.Ordinal);
        }

        new Samples(used).Fill(swaggerDoc.Paths);
    }

    private static HashSet<string> Reached(IDictionary<string, IOpenApiSchema> schemas, IEnumerable<OpenApiMediaType> contents)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var content in contents) Reach(schemas, content.Schema, reached);
        return reached;
    }

    private static void Reach(IDictionary<string, IOpenApiSchema> schemas, IOpenApiSchema? schema, HashSet<string> reached)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (reached.Add(id) && schemas.TryGetValue(id, out var target)) Reach(schemas, target, reached);
            return;
        }

        if (schema is null) return;
        foreach (var part in (schema.Properties?.Values ?? Enumerable.Empty<IOpenApiSchema>()).Concat(schema.OneOf ?? []).Concat(schema.AllOf ?? []).Concat(schema.AnyOf ?? [])) Reach(schemas, part, reached);
        Reach(schemas, schema.Items, reached);
        Reach(schemas, schema.AdditionalProperties, reached);
    }
}
