using System.Globalization;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.AspNetCore.WebUtilities;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Lists;

/// <summary>A list request turned into SQL: the condition, the order, and the place to go on from, all values as parameters.</summary>
public sealed class ListSql
{
    private const int MostValues = 200;
    private readonly ListDefinition list;
    private readonly Dialect dialect;
    private readonly List<(Column? Column, string Sql, bool Descending, bool NotNull)> order = [];
    private readonly DateOnly today;
    private int names;

    private ListSql(ListDefinition list, Dialect dialect, DateOnly today)
    {
        this.list = list;
        this.dialect = dialect;
        this.today = today;
    }

    /// <summary>The condition of the filters, without the cursor's.</summary>
    public string Condition { get; private set; } = "";

    /// <summary>The parameters of everything.</summary>
    public DynamicParameters Parameters { get; } = new();

    /// <summary>Reads a request against a list's declaration; what cannot be read is refused with the parameter's name. <paramref name="match"/> is what the text index found for the request's text.</summary>
    public static ListSql Of(ListDefinition list, ListRequest request, Dialect dialect, Caller caller, TimeProvider clock, TextMatch? match = null)
    {
        var sql = new ListSql(list, dialect, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var conditions = new List<string>();
        var errors = new List<FieldError>();
        if (list.Where is not null) conditions.Add(list.Where);
        conditions.AddRange(list.Unless.Where(usual => request.Filters.All(filter => filter.Key != usual.Column && !filter.Key.StartsWith(usual.Column + ".", StringComparison.Ordinal))).Select(usual => usual.Condition));
        if (list.VisibleTo?.Invoke(caller) is { } visible) conditions.Add(visible);
        sql.Parameters.Add("CallerId", caller.UserId ?? 0);
        if (request.Text is { } text)
        {
            if (list.TextKind is not { } kind) errors.Add(Refusals.Field("q", "noTextSearch"));
            else conditions.Add((match ?? TextMatch.Unplanned(dialect, kind, text)).Where(list.Key, sql.Parameters));
        }

        // The order comes first: how a filter is best met depends on it.
        sql.ReadOrder(request.Sort ?? list.DefaultSort, errors);
        foreach (var (name, values) in request.Filters)
        {
            if (list.OwnParameters.Contains(name, StringComparer.Ordinal)) continue;
            if (sql.Filter(name, [.. values.Select(value => value ?? "")], caller, errors) is { } condition) conditions.Add(condition);
        }

        if (errors.Count > 0) throw Refusals.Malformed(errors);
        sql.Condition = conditions.Count == 0 ? "1 = 1" : string.Join(" AND ", conditions.Select(condition => $"({condition})"));
        return sql;
    }

    /// <summary>SELECT of the row whose key is <c>@Id</c>.</summary>
    public static string One(ListDefinition list) =>
        $"SELECT {string.Join(", ", list.Columns.SelectMany(column => column.Select()).Concat(list.Also))} {list.From} WHERE {list.Key} = @Id";

    /// <summary>SELECT of at most <paramref name="rows"/> rows after <paramref name="cursor"/>. The order's values come last, as <c>o0</c>, <c>o1</c> …</summary>
    public string Page(string? cursor, int rows)
    {
        var text = new StringBuilder("SELECT ");
        text.AppendJoin(", ", list.Columns.SelectMany(column => column.Select()).Concat(list.Also));
        for (var i = 0; i < order.Count; i++) text.Append(CultureInfo.InvariantCulture, $", {order[i].Sql} AS o{i}");
        text.Append(' ').Append(list.From).Append(" WHERE ").Append(Condition);
        if (cursor is not null) text.Append(" AND ").Append(After(cursor));
        text.Append(" ORDER BY ").AppendJoin(", ", order.Select(part => part.Sql + (part.Descending ? " DESC" : ""))).Append(dialect.Take(rows));
        return text.ToString();
    }

    /// <summary>SELECT of the number of rows behind the filters.</summary>
    public string Count() => $"SELECT COUNT(*) {list.From} WHERE {Condition}";

    /// <summary>SELECT of what stands in a column of the rows behind the filters, each once.</summary>
    public string Distinct(string column) => $"SELECT DISTINCT {column} {list.From} WHERE {Condition}";

    /// <summary>SELECT of the keys behind the filters, at most <paramref name="rows"/>.</summary>
    public string Keys(int rows) => $"SELECT {list.Key} {list.From} WHERE {Condition} ORDER BY {list.Key}{dialect.Take(rows)}";

    /// <summary>The cursor that stands behind a row with these order values.</summary>
    public string CursorOf(IReadOnlyList<object?> values) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new object?[] { OrderName }.Concat(values.Select(Plain))));

    /// <summary>How many values the order has.</summary>
    public int OrderCount => order.Count;

    private string OrderName => string.Join(',', order.Select(part => (part.Descending ? "-" : "") + (part.Column?.Name ?? "")));

    // Both engines read an instant or a date from this text, and sort it as time.
    private static object? Plain(object? value) => value switch
    {
        DateTime instant => instant.ToString(DapperTypes.InstantFormat, CultureInfo.InvariantCulture),
        DBNull => null,
        _ => value,
    };

    private string? Filter(string name, string[] values, Caller caller, List<FieldError> errors)
    {
        var (field, part) = name.LastIndexOf('.') is var dot and > 0 ? (name[..dot], name[(dot + 1)..]) : (name, "");
        var column = list.Find(name) ?? list.Find(field);
        if (column is null || !column.Filterable)
        {
            errors.Add(Refusals.Field(name, "unknownParameter", ("name", name)));
            return null;
        }

        if (column.Name == name) part = "";
        switch (part)
        {
            case "empty":
                return column.Condition is null && values[^1] is "true" or "false"
                    ? $"{column.Sql} IS {(values[^1] == "true" ? "" : "NOT ")}NULL"
                    : Unreadable();
            case "from" or "to" when column is { Type: not (ColumnType.Text or ColumnType.Choice or ColumnType.Flag or ColumnType.Reference), Condition: null }:
                return column.Read(values[^1], today) is { } bound ? $"{column.Sql} {(part == "from" ? ">=" : "<=")} {Parameter(bound)}" : Unreadable();
            case "contains" when column is { Type: ColumnType.Text, Condition: null }:
                return $"{column.Key} LIKE {Parameter("%" + Escape(values[^1], column) + "%")} ESCAPE '~'";
            case "":
                break;
            default:
                errors.Add(Refusals.Field(name, "unknownParameter", ("name", name)));
                return null;
        }

        if (values.Length > MostValues)
        {
            errors.Add(Refusals.Field(name, "tooManyValues", ("largest", MostValues)));
            return null;
        }

        var read = new List<string>(values.Length);
        foreach (var value in values)
        {
            var text = column.Type == ColumnType.Reference && value == "me" ? (caller.UserId ?? 0).ToString(CultureInfo.InvariantCulture) : value;
            if (column.Read(text, today) is not { } known) return Unreadable();
            read.Add(Parameter(known));
        }

        if (column.Condition is not null) return column.Condition.Replace("{values}", string.Join(", ", read), StringComparison.Ordinal);
        var key = column.Type == ColumnType.Text ? column.Key : column.Sql;
        // Several of a few words are most of the rows: an engine that looked them up by word would have to sort them all for one page.
        var passed = column.LookedUpFor.Count > 0 && !column.LookedUpFor.Contains(order.FirstOrDefault().Column?.Name ?? "", StringComparer.Ordinal) || read.Count > 1 && column.Type == ColumnType.Choice;
        if (passed) key = $"COALESCE({key}, {(column.Type == ColumnType.Choice ? "''" : "0")})";
        return read.Count == 1 ? $"{key} = {read[0]}" : $"{key} IN ({string.Join(", ", read)})";

        string? Unreadable()
        {
            errors.Add(column.Type == ColumnType.Choice
                ? Refusals.Field(name, "unknownChoice", ("choices", string.Join(", ", column.Choices)))
                : Refusals.Field(name, "unreadable" + column.Type));
            return null;
        }
    }

    private static string Escape(string text, Column column) => TextKeys.Escaped(column.KeySql is null ? text : TextKeys.Of(text));

    private void ReadOrder(string sort, List<FieldError> errors)
    {
        foreach (var part in sort.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var descending = part[0] == '-';
            var column = list.Find(descending ? part[1..] : part);
            if (column is null || !column.Sortable || order.Count >= 4)
            {
                errors.Add(Refusals.Field("sort", "unknownSort", ("name", part), ("names", string.Join(", ", list.Columns.Where(known => known.Sortable).Select(known => known.Name)))));
                return;
            }

            if (column.Sql == list.Key)
            {
                order.Add((column, list.Key, descending, true));
                return;
            }

            if (order.All(known => known.Column != column)) order.Add((column, column.Key, descending, column.NotNull));
        }

        order.Add((null, list.Key, order.Count > 0 && order[^1].Descending, true));
    }

    // Nulls are the lowest value on both engines: first when ascending, last when descending.
    private string After(string cursor)
    {
        var values = ReadCursor(cursor);
        var text = new StringBuilder();
        // A plain bound on the first column lets the engine seek in its index; the exact condition follows.
        if (order[0].NotNull && order.Count > 1) text.Append(CultureInfo.InvariantCulture, $"{order[0].Sql} {(order[0].Descending ? "<=" : ">=")} {Parameter(values[0]!)} AND ");
        text.Append('(');
        for (var i = 0; i < order.Count; i++)
        {
            if (i > 0) text.Append(" OR ");
            text.Append('(');
            for (var j = 0; j < i; j++)
                text.Append(order[j].Sql).Append(values[j] is { } same ? $" = {Parameter(same)}" : " IS NULL").Append(" AND ");
            text.Append(Beyond(order[i], values[i])).Append(')');
        }

        return text.Append(')').ToString();
    }

    private string Beyond((Column? Column, string Sql, bool Descending, bool NotNull) part, object? value) => (part.Descending, value) switch
    {
        (false, null) => $"{part.Sql} IS NOT NULL",
        (true, null) => "1 = 0",
        (false, _) => $"{part.Sql} > {Parameter(value)}",
        (true, _) when part.NotNull => $"{part.Sql} < {Parameter(value)}",
        (true, _) => $"({part.Sql} < {Parameter(value)} OR {part.Sql} IS NULL)",
    };

    private object?[] ReadCursor(string cursor)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(WebEncoders.Base64UrlDecode(cursor))!;
            if (parts.Length == order.Count + 1 && parts[0].GetString() == OrderName)
                return [.. parts.Skip(1).Select((part, i) => ReadValue(part, order[i].Column))];
        }
        catch (Exception failure) when (failure is FormatException or JsonException or InvalidOperationException)
        {
            // Falls through: whatever is wrong with it, the caller's way out is the same.
        }

        throw Refusals.Malformed("cursor", "unreadableCursor");
    }

    private static object? ReadValue(JsonElement part, Column? column) => part.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => part.GetString(),
        JsonValueKind.Number when column?.Type is ColumnType.Decimal => part.GetDouble(),
        JsonValueKind.Number => part.TryGetInt64(out var whole) ? whole : part.GetDouble(),
        JsonValueKind.True => 1L,
        JsonValueKind.False => 0L,
        _ => throw new FormatException("Not a value of an order."),
    };

    private string Parameter(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{names++}");
        Parameters.Add(name, value);
        return "@" + name;
    }
}
