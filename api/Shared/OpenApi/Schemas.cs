using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>Schemas as the JSON really is: amounts are decimals, a merge patch's fields are their values, and a type's own <c>Example</c> stands in the document.</summary>
public sealed class Schemas : ISchemaFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema open) return;
        if (context.Type == typeof(Amount) || context.Type == typeof(Amount?))
        {
            open.Type = JsonSchemaType.Number;
            open.Format = "decimal";
            open.Properties = null;
            open.Required = null;
            open.AdditionalPropertiesAllowed = true;
            return;
        }

        if (context.Type.IsGenericType && context.Type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            var inner = context.SchemaGenerator.GenerateSchema(context.Type.GetGenericArguments()[0], context.SchemaRepository);
            open.Properties = null;
            open.Required = null;
            open.AdditionalPropertiesAllowed = true;
            open.Type = null;
            open.OneOf = [inner, new OpenApiSchema { Type = JsonSchemaType.Null }];
            return;
        }

        if (context.Type.IsGenericType && context.Type.GetGenericTypeDefinition() == typeof(RawJson<>))
        {
            open.Properties = null;
            open.Required = null;
            open.AdditionalPropertiesAllowed = true;
            open.Type = null;
            open.AllOf = [context.SchemaGenerator.GenerateSchema(context.Type.GetGenericArguments()[0], context.SchemaRepository)];
            return;
        }

        if (context.Type.GetProperty("Example", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly) is { } example && example.PropertyType == context.Type)
            open.Examples = ToNode(example.GetValue(null)) is { } node ? [node] : null;

        // Optional fields of a patch are structs, never null and never needed.
        if (open.Required is { Count: > 0 })
            foreach (var property in context.Type.GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Optional<>)))
                open.Required.Remove(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
    }

    /// <summary>A value as a JSON node, absent optional fields left out.</summary>
    public static JsonNode? ToNode(object? value)
    {
        if (value is null) return null;
        var node = JsonSerializer.SerializeToNode(value, value.GetType(), Json.Options);
        if (node is JsonObject json)
            foreach (var property in value.GetType().GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Optional<>)))
                if (property.GetValue(value) is { } optional && optional.GetType().GetProperty("HasValue")!.GetValue(optional) is false)
                    json.Remove(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        return node;
    }
}
