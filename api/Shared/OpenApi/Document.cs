using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>The document as a whole: paths and schemas in alphabetical order, so that a change of the API is a small change of the file.</summary>
public sealed class Document : IDocumentFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in swaggerDoc.Paths.OrderBy(path => path.Key, StringComparer.Ordinal)) paths.Add(path, item);
        swaggerDoc.Paths = paths;
        if (swaggerDoc.Components?.Schemas is { } schemas)
            swaggerDoc.Components.Schemas = schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary(schema => schema.Key, schema => schema.Value, StringComparer.Ordinal);
        swaggerDoc.Tags = swaggerDoc.Tags?.OrderBy(tag => tag.Name, StringComparer.Ordinal).ToHashSet();
    }
}
