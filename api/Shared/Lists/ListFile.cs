using System.Globalization;
using System.Reflection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists.Export;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Shared.Lists;

/// <summary>A list as a file: the exported columns under their titles in the caller's language, choices by their names, money as decimals.</summary>
public static class ListFile
{
    private const string Csv = "text/csv; charset=utf-8";
    /// <summary>The media type of a list as a workbook.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file that <paramref name="request"/> asks for, written while it is read: memory stays bounded however long the list is.</summary>
    public static IResult Of<TRow>(ListDefinition<TRow> list, ListRequest request, ListReader lists, CancellationToken stop) where TRow : class
    {
        if (request.Format is not ("csv" or "xlsx")) throw Refusals.Malformed("format", "unknownChoice", ("choices", "csv, xlsx"));
        // What is wrong with the filter must be said before the first byte of the file.
        lists.Check(list, request);
        var name = string.Create(CultureInfo.InvariantCulture, $"{list.Name}-{DateTime.UtcNow:yyyy-MM-dd}.{request.Format}");
        return TypedResults.Stream(stream => Write(list, request, lists, stream, stop), request.Format == "csv" ? Csv : Xlsx, name);
    }

    private static async Task Write<TRow>(ListDefinition<TRow> list, ListRequest request, ListReader lists, Stream stream, CancellationToken stop) where TRow : class
    {
        var readers = Readers<TRow>(list);
        var further = await lists.InFile(list, request, stop);
        await using var writer = request.Format == "csv" ? TableWriter.Csv(stream) : TableWriter.Xlsx(stream, list.Name);
        await writer.WriteHeader([.. readers.Select(reader => Text.Of($"list.{list.Name}.{reader.Column.Name}")), .. further.Titles]);
        await foreach (var row in lists.All(list, request, stop))
        {
            await writer.WriteRow([.. readers.Select(reader => Cell(reader.Read(row))), .. further.Values(row)]);
        }
    }

    private static object? Cell(object? value) => value is Amount amount ? amount.Value : value;

    /// <summary>How each exported column's value is read from a row.</summary>
    public static IReadOnlyList<(Column Column, Func<object, object?> Read)> Readers<TRow>(ListDefinition list) => [.. list.Columns
        .Where(column => column.Exported)
        .Select(column => (column, column.Export ?? Reader(column, typeof(TRow))))];

    private static Func<object, object?> Reader(Column column, Type row)
    {
        var name = column.Type == ColumnType.Reference ? column.Name + "Name" : column.Name;
        var property = row.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?? throw new InvalidOperationException($"{row.Name} has no property for the column '{name}'.");
        return column.Type switch
        {
            ColumnType.Choice => item => property.GetValue(item) is { } value ? Text.Of($"{column.ChoiceTexts}.{Word(value)}") : null,
            ColumnType.Flag => item => property.GetValue(item) is true ? Text.Of("yes") : Text.Of("no"),
            _ => property.GetValue,
        };
    }

    private static string Word(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } word ? char.ToLowerInvariant(word[0]) + word[1..] : "";
}
