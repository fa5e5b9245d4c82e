using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductOps.Api.Shared.Http;

/// <summary>
/// JSON of the shape <typeparamref name="T"/> as it stands in a column: it goes into an answer as it is, without being read and
/// written again. Only texts that <see cref="Json.Options"/> wrote belong here.
/// </summary>
public readonly record struct RawJson<T>(string? Text)
{
    /// <summary>The JSON of a value.</summary>
    public static RawJson<T> Of(T value) => new(JsonSerializer.Serialize(value, Json.Options));

    /// <summary>The value, read.</summary>
    public T? Read() => Text is null ? default : JsonSerializer.Deserialize<T>(Text, Json.Options);
}

/// <summary>Writes <see cref="RawJson{T}"/> as it is.</summary>
public sealed class RawJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(RawJson<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<RawJson<T>>
    {
        public override RawJson<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new RawJson<T>(document.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, RawJson<T> value, JsonSerializerOptions options)
        {
            if (value.Text is null) writer.WriteNullValue();
            else writer.WriteRawValue(value.Text, skipInputValidation: true);
        }
    }
}
