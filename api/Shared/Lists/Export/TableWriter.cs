namespace ProductOps.Api.Shared.Lists.Export;

/// <summary>
/// Writes a table to a stream while its rows arrive; memory holds a few kilobytes however long the table is. Values are strings, whole and decimal numbers, booleans,
/// dates and UTC instants, or null. What is written reads back equal through the importer.
/// </summary>
public abstract class TableWriter : IAsyncDisposable
{
    /// <summary>RFC 4180 with a byte order mark, so that a spreadsheet program shows Chinese text as it is.</summary>
    public static TableWriter Csv(Stream stream) => new CsvWriter(stream);

    /// <param name="stream">Need not be seekable; asynchronous writes only.</param>
    /// <param name="sheetName">Name of the sheet; further sheets, where the rows outgrow one, are numbered.</param>
    /// <param name="rowsPerSheet">Header included; a sheet cannot hold more than Excel's 1,048,576.</param>
    public static TableWriter Xlsx(Stream stream, string sheetName, int rowsPerSheet = XlsxWriter.MostRows) => new XlsxWriter(stream, sheetName, rowsPerSheet);

    public abstract ValueTask WriteHeader(IReadOnlyList<string> names);

    public abstract ValueTask WriteRow(IReadOnlyList<object?> values);

    /// <summary>Writes what the file still needs to be whole, and leaves the stream open.</summary>
    public abstract ValueTask DisposeAsync();
}
