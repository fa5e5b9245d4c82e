using System.Data;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;

namespace ProductOps.Api.Shared.Data;

/// <summary>An amount of money: hundredths in the database (BIGINT, so that sums are exact), a decimal in JSON. The currency stands beside it.</summary>
/// <param name="Minor">Hundredths of the currency's unit.</param>
[JsonConverter(typeof(AmountConverter))]
public readonly record struct Amount(long Minor) : IComparable<Amount>
{
    /// <summary>The amount as a decimal with two places.</summary>
    public decimal Value => Minor / 100m;

    /// <summary>The amount nearest to <paramref name="value"/>.</summary>
    public static Amount Of(decimal value) => new((long)Math.Round(value * 100, MidpointRounding.AwayFromZero));

    /// <inheritdoc/>
    public int CompareTo(Amount other) => Minor.CompareTo(other.Minor);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.00", CultureInfo.InvariantCulture);

    internal sealed class Handler : SqlMapper.TypeHandler<Amount>
    {
        public override void SetValue(IDbDataParameter parameter, Amount value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = value.Minor;
        }

        public override Amount Parse(object value) => new(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }
}

/// <summary>An amount is a decimal number with at most two places in JSON.</summary>
public sealed class AmountConverter : JsonConverter<Amount>
{
    /// <inheritdoc/>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = reader.GetDecimal();
        return Math.Abs(value) <= 90_000_000_000_000m ? Amount.Of(value) : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value + 0.00m);
}
