using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductOps.Api.Shared.Http;

/// <summary>
/// A field of a merge patch (RFC 7396): absent means "leave as it is", null means "clear", a value means "set". The default is absent.
/// </summary>
public readonly record struct Optional<T>(T Value)
{
    /// <summary>True when the field stood in the patch, be it null.</summary>
    public bool HasValue { get; } = true;

    /// <summary>The patch's value, or <paramref name="current"/> where the patch is silent.</summary>
    public T Or(T current) => HasValue ? Value : current;

    /// <summary>A field that is there.</summary>
    public static implicit operator Optional<T>(T value) => new(value);
}

/// <summary>Reads <see cref="Optional{T}"/>; writing leaves the value as it is (absent ones are left out by the property's own condition).</summary>
public sealed class OptionalConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null && default(T) is null
                ? new(default!)
                // The inner converter itself, so that a failure names the whole path.
                : new(((JsonConverter<T>)options.GetConverter(typeof(T))).Read(ref reader, typeof(T), options)!);

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Value, options);
    }
}
