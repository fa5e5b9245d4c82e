using System.Security.Cryptography;
using System.Text;
using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Turns a table into the rows of an import: what its columns are, which field each becomes, and the texts of each row by field.</summary>
[Block]
public sealed class ImportReader(TimeProvider clock)
{
    /// <summary>Marks the columns that a failures file adds; they are no data.</summary>
    public const string OwnColumnMark = "(ProductOps)";

    private const int LongestExtra = 20_000;

    /// <summary>Looks at a sheet. <paramref name="remembered"/> gives the fields that columns had last time, by their names.</summary>
    public static (ImportShape Shape, TableShape Table, string Source) Look(TableFile file, ImportTarget target, int? sheet, int? headerRow, Func<string, IReadOnlyDictionary<string, string?>?> remembered, CancellationToken stop)
    {
        var chosen = sheet ?? file.LikeliestSheet(stop);
        var table = file.Shape(chosen, headerRow, stop);
        if (table.Columns.Count == 0) throw new UnreadableFile(UnreadableFile.Empty);
        var columns = table.Columns.Where(IsData).ToList();
        var source = SourceRecogniser.Recognise(columns.Select(column => column.Name), file.IsTrelloBoard);
        var known = remembered(Signature(columns.Select(column => column.Name)));
        var guess = target.Dictionary.Guess(columns, source);
        return (new ImportShape
        {
            Sheets = [.. file.Sheets.Select(one => new ImportSheet(one.Index, one.Name, one.Visible))],
            Sheet = chosen,
            HeaderRow = table.FirstHeaderRow,
            LastHeaderRow = table.LastHeaderRow,
            HeaderGiven = headerRow is not null,
            TotalsRows = table.TotalsRows,
            MappingFrom = known is null ? ImportMappingFrom.Guessed : ImportMappingFrom.Remembered,
            Columns = [.. columns.Select((column, i) => new ImportColumn
            {
                Header = column.Name,
                Repeats = column.Places.Count,
                Field = known is null ? guess[i] : known.GetValueOrDefault(column.Name),
                Samples = column.Samples,
                Filled = column.Filled,
                Dates = column.Dates,
            })],
        }, table, source);
    }

    /// <summary>The names of columns, whatever their order, as one short text.</summary>
    public static string Signature(IEnumerable<string> headers) => Hash(string.Join('\n', headers.Select(HeaderVocabulary.Normalise).Order(StringComparer.Ordinal)));

    /// <summary>The rows below the header, as far as they are data.</summary>
    public static IEnumerable<ImportRow> Rows(TableFile file, TableShape table, ImportShape shape, int after, CancellationToken stop)
    {
        var fields = shape.Columns.ToDictionary(column => column.Header, column => column.Field, StringComparer.Ordinal);
        var mapped = table.Columns.Where(IsData).Where(column => fields.GetValueOrDefault(column.Name) is not null).Select(column => (Column: column, Field: fields[column.Name]!)).ToList();
        var others = table.Columns.Where(IsData).Where(column => fields.GetValueOrDefault(column.Name) is null).ToList();
        foreach (var row in file.Rows(table, stop))
        {
            if (row.Kind != RowKind.Data || row.Number <= after) continue;
            yield return Map(row, mapped, others);
        }
    }

    /// <summary>What the file as a whole says about its values.</summary>
    public ImportReadings Readings(string source, ImportShape shape, ImportSettings settings) => new(
        source,
        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        shape.Columns.Where(column => column.Field is not null).GroupBy(column => column.Field!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Dates, StringComparer.Ordinal),
        settings.KeepStates,
        shape.Columns.Where(column => column.Field is not null).GroupBy(column => column.Field!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Header, StringComparer.Ordinal));

    /// <summary>The row's key in its source: its own id there, or else its content.</summary>
    public static string KeyOf(ImportRow row, string source, string signature)
    {
        // Issue keys of a tracker are its own; numbers of an unknown sheet mean something in sheets with the same columns only.
        var space = source == SourceRecogniser.Table ? signature : source;
        return row["externalId"] is { } id ? "x" + Hash(space + "\n" + id) : "c" + Hash(space + "\n" + Content(row));
    }

    /// <summary>What the row says, as one short text.</summary>
    public static string HashOf(ImportRow row) => Hash(Content(row));

    /// <summary>The names by which columns with fields are recognised: the space in which an unknown sheet's numbers are unique.</summary>
    public static string Space(ImportShape shape) => Hash(string.Join('\n', shape.Columns.Where(column => column.Field is not null).Select(column => column.Field + "=" + HeaderVocabulary.Normalise(column.Header)).Order(StringComparer.Ordinal)));

    private static bool IsData(TableColumn column) => !column.Name.EndsWith(OwnColumnMark, StringComparison.Ordinal);

    private static ImportRow Map(TableRow row, List<(TableColumn Column, string Field)> mapped, List<TableColumn> others)
    {
        var values = new Dictionary<string, string>(mapped.Count, StringComparer.Ordinal);
        foreach (var (column, field) in mapped)
        {
            if (column.Joined(row, field is "description" or "endGoal" ? "\n" : ", ") is not { Length: > 0 } text) continue;
            // Two columns for one field (a person may map them so) are one text.
            values[field] = values.TryGetValue(field, out var before) ? $"{before}\n{text}" : text;
        }

        var extra = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in others)
            for (var i = 0; i < column.Places.Count; i++)
                if (row[column.Places[i]] is { } text && !string.IsNullOrWhiteSpace(text))
                    extra[column.NameOf(i)] = text.Length <= LongestExtra ? text : text[..LongestExtra];
        return new ImportRow { Number = row.Number, Fields = values, Extra = extra, Problem = row.Problem ?? (HasNul(values.Values) || HasNul(extra.Values) ? "nulCharacter" : null) };
    }

    private static bool HasNul(IEnumerable<string> texts) => texts.Any(text => text.Contains('\0', StringComparison.Ordinal));

    private static string Content(ImportRow row)
    {
        var text = new StringBuilder();
        foreach (var (field, value) in row.Fields.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append(field).Append('\u0001').Append(value).Append('\u0002');
        foreach (var (name, value) in row.Extra.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append('+').Append(name).Append('\u0001').Append(value).Append('\u0002');
        return text.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
