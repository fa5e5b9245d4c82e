using System.Globalization;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.Shared.Lists;

/// <summary>What a column holds, which decides how it is filtered, exported and drawn.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with a fraction.</summary>
    Decimal,

    /// <summary>Money in minor units in the database, a decimal outside.</summary>
    Money,

    /// <summary>A date without time.</summary>
    Date,

    /// <summary>An instant in UTC.</summary>
    Instant,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Another record: filtered by id, exported by name.</summary>
    Reference,
}

/// <summary>
/// One column of a list, declared once: what it selects, whether it sorts, filters and exports. Names and SQL stand in the code;
/// nothing of a request ever becomes part of a statement but as a parameter.
/// </summary>
/// <param name="Name">The field's name in JSON, in filters and in <c>sort</c>.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Sql">The expression to select; for a reference, the id.</param>
public sealed record Column(string Name, ColumnType Type, string Sql)
{
    /// <summary>For a reference: the expression of the name.</summary>
    public string? NameSql { get; init; }

    /// <summary>The words a choice allows.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Prefix of the texts that name the choices: <c>{prefix}.{choice}</c>.</summary>
    public string? ChoiceTexts { get; init; }

    /// <summary>True when <c>sort</c> takes it.</summary>
    public bool Sortable { get; init; } = true;

    /// <summary>True when it filters.</summary>
    public bool Filterable { get; init; } = true;

    /// <summary>True when a file of the list has it.</summary>
    public bool Exported { get; init; } = true;

    /// <summary>True when the database never holds null here, which makes deep pages cheaper.</summary>
    public bool NotNull { get; init; }

    /// <summary>The expression to sort by and to compare with, where it is another one than the selected (a normalised key).</summary>
    public string? KeySql { get; init; }

    /// <summary>The orders for which an index begins with this column, where any does. In other orders the filter is met row by row: looking the value up would mean sorting all that have it for one page.</summary>
    public IReadOnlyList<string> LookedUpFor { get; init; } = [];

    /// <summary>A condition instead of a comparison: <c>{values}</c> stands for the parameters, <c>EXISTS (… IN ({values}))</c>. The column is then neither selected nor sorted by.</summary>
    public string? Condition { get; init; }

    /// <summary>How a value of the row is written to a file, where the property's value itself is not it.</summary>
    public Func<object, object?>? Export { get; init; }

    /// <summary>The expression of ORDER BY and of comparisons.</summary>
    public string Key => KeySql ?? Sql;

    /// <summary>Text.</summary>
    public static Column Text(string name, string sql, string? key = null) => new(name, ColumnType.Text, sql) { KeySql = key };

    /// <summary>A whole number.</summary>
    public static Column Number(string name, string sql) => new(name, ColumnType.Number, sql);

    /// <summary>A number with a fraction.</summary>
    public static Column Decimal(string name, string sql) => new(name, ColumnType.Decimal, sql);

    /// <summary>Money, in minor units in the database.</summary>
    public static Column Money(string name, string sql) => new(name, ColumnType.Money, sql);

    /// <summary>A date.</summary>
    public static Column Date(string name, string sql) => new(name, ColumnType.Date, sql);

    /// <summary>An instant.</summary>
    public static Column Instant(string name, string sql) => new(name, ColumnType.Instant, sql);

    /// <summary>Yes or no.</summary>
    public static Column Flag(string name, string sql) => new(name, ColumnType.Flag, sql);

    /// <summary>One of the words of <typeparamref name="TEnum"/>, kept as lower camel text.</summary>
    public static Column Choice<TEnum>(string name, string sql, string texts) where TEnum : struct, Enum =>
        new(name, ColumnType.Choice, sql) { Choices = Words.Of<TEnum>(), ChoiceTexts = texts };

    /// <summary>Another record.</summary>
    public static Column Reference(string name, string idSql, string nameSql) => new(name, ColumnType.Reference, idSql) { NameSql = nameSql, KeySql = nameSql };

    /// <summary>A filter that is no column: a condition over other tables.</summary>
    public static Column Filter(string name, ColumnType type, string condition) =>
        new(name, type, "") { Condition = condition, Sortable = false, Exported = false };

    /// <summary>The same column, never null.</summary>
    public Column Always() => this with { NotNull = true };

    /// <summary>The same column, with indexes that begin with it and go on with each of these sortable columns.</summary>
    public Column LookedUp(params string[] orders) => this with { LookedUpFor = orders };

    /// <summary>The same column, left out of files.</summary>
    public Column Hidden() => this with { Exported = false };

    /// <summary>The same column, not for sorting.</summary>
    public Column Unsorted() => this with { Sortable = false };

    /// <summary>The same column, not for filtering.</summary>
    public Column Unfiltered() => this with { Filterable = false };

    /// <summary>The SELECT items, or nothing for a pure filter.</summary>
    internal IEnumerable<string> Select()
    {
        if (Condition is not null) yield break;
        if (Type == ColumnType.Reference)
        {
            yield return $"{Sql} AS {Name}Id";
            yield return $"{NameSql} AS {Name}Name";
            yield break;
        }

        yield return $"{Sql} AS {Name}";
    }

    /// <summary>A filter's text as the value to compare with; null when it cannot be read. Dates and instants may be said from today: <c>today</c>, <c>-30d</c>, <c>60d</c>, so that a saved view stays true.</summary>
    internal object? Read(string text, DateOnly today) => Type switch
    {
        ColumnType.Text => KeySql is null ? text : TextKeys.Of(text),
        ColumnType.Number or ColumnType.Reference => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        ColumnType.Decimal => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction) && double.IsFinite(fraction) ? fraction : null,
        ColumnType.Money => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) && Math.Abs(money) < 1e15m ? (long)Math.Round(money * 100) : null,
        ColumnType.Date when Relative(text) is { } days => today.AddDays(days),
        ColumnType.Instant when Relative(text) is { } days => DateTime.SpecifyKind(today.AddDays(days).ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc),
        ColumnType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        ColumnType.Instant => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.UtcDateTime.ToMilliseconds() : null,
        ColumnType.Choice => Choices.Contains(text, StringComparer.Ordinal) ? text : null,
        ColumnType.Flag => text switch { "true" => 1L, "false" => 0L, _ => null },
        _ => null,
    };

    // A plus sign in a query string that nobody escaped arrives as a blank.
    private static int? Relative(string text) => text switch
    {
        "today" => 0,
        [.. var days, 'd'] when int.TryParse(days.Trim().TrimStart('+'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 36_500 => number,
        _ => null,
    };
}
