using System.Text;
using ProductOps.Api.Shared.Lists.Export;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>CSV and its relatives.</summary>
internal sealed class DelimitedSource : TableSource
{
    private const int SampleChars = 1 << 18;
    private readonly FileStream _file;
    private readonly ReadLimits _limits;

    public DelimitedSource(FileStream file, string name, HeaderVocabulary known, ReadLimits limits)
    {
        _file = file;
        _limits = limits;
        Sheets = [new SheetInfo(0, name, Visible: true)];
        Encoding = TextEncoding.Of(file);
        var sample = new char[SampleChars];
        using var reader = OpenText();
        var length = reader.ReadBlock(sample);
        if (sample.AsSpan(0, length).IsWhiteSpace())
            throw new UnreadableFile(UnreadableFile.Empty);
        if (LooksBinary(sample.AsSpan(0, length)))
            throw new UnreadableFile(UnreadableFile.Binary);
        Dialect = DialectGuess.Of(new string(sample, 0, length), length < SampleChars, known, limits);
    }

    public TextEncoding Encoding { get; }

    public DelimitedDialect Dialect { get; }

    public override IReadOnlyList<SheetInfo> Sheets { get; }

    public override IEnumerable<RawRow> Read(int sheet, CancellationToken stop)
    {
        using var text = OpenText();
        var reader = new DelimitedReader(text, Dialect, _limits);
        var number = 0;
        long cells = 0;
        while (reader.ReadNext())
        {
            if ((++number & 0x3FF) == 0)
                stop.ThrowIfCancellationRequested();
            // Lines may be blank for ever; rows are what is limited.
            if (number > _limits.MaxRows * 8L)
                throw new UnreadableFile(UnreadableFile.TooManyRows, _limits.MaxRows);
            if ((cells += reader.Fields.Count) > _limits.MaxCells * 4)
                throw new UnreadableFile(UnreadableFile.TooManyCells, _limits.MaxCells);
            if (number == 1 && IsDirective(reader.Fields))
                continue;
            var last = -1;
            for (var i = 0; i < reader.Fields.Count; i++)
                if (reader.Fields[i].Length > 0)
                    last = i;
            if (last < 0 && reader.Problem is null)
                continue;
            var row = new string?[last + 1];
            for (var i = 0; i <= last; i++)
                row[i] = reader.Fields[i] is { Length: > 0 } field ? CellGuard.Remove(field) : null;
            yield return new RawRow(number, row, reader.Problem);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
        base.Dispose(disposing);
    }

    private StreamReader OpenText()
    {
        _file.Position = Encoding.PreambleLength;
        return new StreamReader(_file, Encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
    }

    private static bool IsDirective(IReadOnlyList<string> fields) =>
        fields[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && fields[0].Length <= 5 && fields.Skip(1).All(string.IsNullOrEmpty);

    private static bool LooksBinary(ReadOnlySpan<char> sample)
    {
        var strange = 0;
        foreach (var c in sample)
            if (c is '\0' or '\uFFFD' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')))
                strange++;
        return strange > 64 && strange > sample.Length / 10;
    }
}
