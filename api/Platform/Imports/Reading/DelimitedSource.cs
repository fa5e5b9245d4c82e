using System.Text;
using ProductOps.Api.Shared.Lists.Export;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>CSV and its relatives.</summary>
internal sealed class DelimitedSource : TableSource
{
    private const int SampleChars = 1 << 18;
    private readonly FileStream file;
    private readonly ReadLimits limits;

    public DelimitedSource(FileStream file, string name, HeaderVocabulary known, ReadLimits limits)
    {
        this.file = file;
        this.limits = limits;
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
        var reader = new DelimitedReader(text, Dialect, this.limits);
        var number = 0;
        long cells = 0;
        while (reader.ReadNext())
        {
            if ((++number & 0x3FF) == 0)
                stop.ThrowIfCancellationRequested();
            // Lines may be blank for ever; rows are what is limited.
            if (number > this.limits.MaxRows * 8L)
                throw new UnreadableFile(UnreadableFile.TooManyRows, this.limits.MaxRows);
            if ((cells += reader.Fields.Count) > this.limits.MaxCells * 4)
                throw new UnreadableFile(UnreadableFile.TooManyCells, this.limits.MaxCells);
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
            this.file.Dispose();
        base.Dispose(disposing);
    }

    private StreamReader OpenText()
    {
        this.file.Position = Encoding.PreambleLength;
        return new StreamReader(this.file, Encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
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
