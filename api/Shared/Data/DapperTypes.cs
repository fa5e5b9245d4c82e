using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Shared.Data;

/// <summary>How instants and dates travel to and from both engines: instants are UTC to the millisecond, dates have no time.</summary>
public static class DapperTypes
{
    /// <summary>The text of an instant on SQLite; fixed width, so that text order is time order.</summary>
    public const string InstantFormat = "yyyy-MM-dd HH:mm:ss.fff";

    private static readonly Lock Once = new();
    private static bool registered;

    /// <summary>Tells Dapper about the types; safe to call again.</summary>
    public static void Register()
    {
        lock (Once)
        {
            if (registered) return;
            SqlMapper.RemoveTypeMap(typeof(DateTime));
            SqlMapper.RemoveTypeMap(typeof(DateTime?));
            SqlMapper.RemoveTypeMap(typeof(DateOnly));
            SqlMapper.RemoveTypeMap(typeof(DateOnly?));
            SqlMapper.AddTypeHandler(new Instants());
            SqlMapper.AddTypeHandler(new Dates());
            SqlMapper.AddTypeHandler(new Amount.Handler());
            foreach (var json in StoredJson()) SqlMapper.AddTypeHandler(json, (SqlMapper.ITypeHandler)Activator.CreateInstance(typeof(RawJsonHandler<>).MakeGenericType(json.GetGenericArguments()))!);
            registered = true;
        }
    }

    // The shapes of JSON that records keep in columns.
    private static IEnumerable<Type> StoredJson() => typeof(DapperTypes).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IVersioned)))
        .SelectMany(type => type.GetProperties()).Select(property => property.PropertyType)
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RawJson<>)).Distinct();

    /// <summary>The instant cut to the millisecond, as both engines keep it.</summary>
    public static DateTime ToMilliseconds(this DateTime instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    private sealed class Instants : SqlMapper.TypeHandler<DateTime>
    {
        public override void SetValue(IDbDataParameter parameter, DateTime value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.DbType = DbType.String;
                parameter.Value = value.ToString(InstantFormat, CultureInfo.InvariantCulture);
                return;
            }

            parameter.DbType = DbType.DateTime2;
            parameter.Value = value;
        }

        public override DateTime Parse(object value) => value is DateTime time
            ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
            : DateTime.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }

    private sealed class Dates : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.DbType = DbType.String;
                parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return;
            }

            parameter.DbType = DbType.Date;
            parameter.Value = value.ToDateTime(TimeOnly.MinValue);
        }

        public override DateOnly Parse(object value) => value is DateTime time
            ? DateOnly.FromDateTime(time)
            : DateOnly.ParseExact(((string)value).AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed class RawJsonHandler<T> : SqlMapper.TypeHandler<RawJson<T>>
    {
        public override void SetValue(IDbDataParameter parameter, RawJson<T> value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = (object?)value.Text ?? DBNull.Value;
        }

        public override RawJson<T> Parse(object value) => new((string)value);
    }
}
