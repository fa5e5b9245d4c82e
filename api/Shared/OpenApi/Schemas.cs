using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>
/// Schemas as the JSON really is: amounts are decimals, a merge patch's fields and stored JSON are their values, what can be null says so, and a type's own
/// <c>Example</c> stands in the document.
/// </summary>
public sealed class Schemas : ISchemaFilter
{
    private static readonly ConcurrentDictionary<string, IReadOnlySet<string>> Always = new(StringComparer.Ordinal);
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The fields of a schema that an answer always holds, null or not.</summary>
    public static IReadOnlySet<string> AlwaysThere(string schema) => Always.TryGetValue(schema, out var fields) ? fields : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>True for the schema of a wrapper that JSON does not show: whoever refers to it says what is in it.</summary>
    public static bool IsWrapper(string schema) => schema.StartsWith("OptionalOf", StringComparison.Ordinal) || schema.StartsWith("RawJsonOf", StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema open || context.MemberInfo is not null || context.ParameterInfo is not null) return;
        if (context.Type == typeof(Amount) || context.Type == typeof(Amount?))
        {
            open.Type = JsonSchemaType.Number;
            open.Format = "decimal";
            open.Properties = null;
            open.Required = null;
            open.AdditionalPropertiesAllowed = true;
            return;
        }

        if (open.Properties is not { Count: > 0 } || IsWrapper(SchemaNames.Of(context.Type))) return;
        if (context.Type.GetProperty("Example", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly) is { } example && example.PropertyType == context.Type)
            open.Examples = ToNode(example.GetValue(null)) is { } node ? [node] : null;
        foreach (var property in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!open.Properties.TryGetValue(name, out var current)) continue;
            open.Properties[name] = As(property, current, context);
            // Fields of a patch are never needed.
            if (WrappedIn(property.PropertyType, typeof(Optional<>)) is not null) open.Required?.Remove(name);
        }

        Always[SchemaNames.Of(context.Type)] = open.Properties.Keys.Except(context.Type.GetProperties()
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.WhenWritingNull)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A value as a JSON node, absent optional fields left out.</summary>
    public static JsonNode? ToNode(object? value)
    {
        if (value is null) return null;
        var node = JsonSerializer.SerializeToNode(value, value.GetType(), Json.Options);
        if (node is not JsonObject json) return node;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (WrappedIn(property.PropertyType, typeof(Optional<>)) is null)
            {
                // A patch inside of a body.
                if (json[name] is JsonObject) json[name] = ToNode(property.GetValue(value));
            }
            else if (property.GetValue(value) is { } optional && optional.GetType().GetProperty("HasValue")!.GetValue(optional) is false)
            {
                json.Remove(name);
            }
        }

        return node;
    }

    private static IOpenApiSchema As(PropertyInfo property, IOpenApiSchema current, SchemaFilterContext context)
    {
        if (WrappedIn(property.PropertyType, typeof(RawJson<>)) is { } stored) return Described(context.SchemaGenerator.GenerateSchema(stored, context.SchemaRepository), current.Description);
        NullabilityInfo nullability;
        lock (Nullability) nullability = Nullability.Create(property);
        if (WrappedIn(property.PropertyType, typeof(Optional<>)) is { } patched)
        {
            var inner = Nullable.GetUnderlyingType(patched) ?? patched;
            var value = WithNullValues(context.SchemaGenerator.GenerateSchema(inner, context.SchemaRepository), nullability.GenericTypeArguments[0]);
            return inner != patched || nullability.GenericTypeArguments[0].ReadState == NullabilityState.Nullable ? OrNull(value, current.Description) : Described(value, current.Description);
        }

        var type = Nullable.GetUnderlyingType(property.PropertyType);
        if (type is null && nullability.ReadState != NullabilityState.Nullable) return current;
        if (current is OpenApiSchemaReference) return OrNull(current, current.Description);
        // Left out where it would be null: it is never null.
        if (property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.WhenWritingNull && current is OpenApiSchema sometimes) sometimes.Type &= ~JsonSchemaType.Null;
        return current;
    }

    // A dictionary's values can be null where its declaration says so.
    private static IOpenApiSchema WithNullValues(IOpenApiSchema schema, NullabilityInfo declared)
    {
        if (schema is OpenApiSchema { AdditionalProperties: { } values } dictionary && declared.GenericTypeArguments is [_, { } value]
            && (value.ReadState == NullabilityState.Nullable || Nullable.GetUnderlyingType(value.Type) is not null)) dictionary.AdditionalProperties = OrNull(values, null);
        return schema;
    }

    private static IOpenApiSchema OrNull(IOpenApiSchema schema, string? description)
    {
        if (schema is not OpenApiSchema { Type: { } type } plain) return new OpenApiSchema { Description = description, OneOf = [Bare(schema), new OpenApiSchema { Type = JsonSchemaType.Null }] };
        plain.Type = type | JsonSchemaType.Null;
        plain.Description = description;
        return plain;
    }

    private static IOpenApiSchema Described(IOpenApiSchema schema, string? description)
    {
        schema.Description = description;
        return schema;
    }

    private static IOpenApiSchema Bare(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference reference) reference.Description = null;
        return schema;
    }

    private static Type? WrappedIn(Type type, Type wrapper) => type.IsGenericType && type.GetGenericTypeDefinition() == wrapper ? type.GetGenericArguments()[0] : null;
}
