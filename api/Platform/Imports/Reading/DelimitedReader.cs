using System.Text;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>How a text file separates and quotes. Delimiter '\0' means one column, quote '\0' none.</summary>
public readonly record struct DelimitedDialect(char Delimiter, char Quote)
{
    public static DelimitedDialect Comma => new(',', '"');
}

/// <summary>
/// RFC 4180 with patience: any line end, quotes where they should not be, text after a closing quote, and a quote that never closes, which spoils its own row only.
/// A stray quote reads as it would in a spreadsheet, or, where a later quote of the same line closes the cell, as the quote its writer forgot to double.
/// </summary>
public sealed class DelimitedReader(TextReader text, DelimitedDialect dialect, ReadLimits limits)
{
    public const string UnclosedQuote = "row.unclosedQuote";

    private readonly char delimiter = dialect.Delimiter;
    private readonly char quoteMark = dialect.Quote;
    private readonly List<string> fields = [];
    private readonly StringBuilder pieces = new();
    private char[] buffer = new char[1 << 15];
    private int filled;
    private int unread;
    private bool atEnd;
    private int brokenQuotes;

    /// <summary>The fields of the record just read.</summary>
    public IReadOnlyList<string> Fields => fields;

    public string? Problem { get; private set; }

    public bool Read()
    {
        fields.Clear();
        Problem = null;
        if (At(unread) < 0)
            return false;
        var at = unread;
        while (true)
        {
            at = Field(at);
            var c = At(at);
            if (c >= 0 && c == delimiter)
            {
                at++;
                if (fields.Count > limits.MaxColumns)
                    throw new UnreadableFile(UnreadableFile.OutOfRange, fields.Count);
                continue;
            }

            unread = c == '\r' && At(at + 1) == '\n' ? at + 2 : c < 0 ? at : at + 1;
            return true;
        }
    }

    /// <summary>Reads the field that starts at a place and gives the place behind it: a delimiter, a line end or the end.</summary>
    private int Field(int at)
    {
        if (quoteMark != '\0' && At(at) == quoteMark)
        {
            var after = QuotedField(at);
            if (after >= 0)
                return after;
            if (++brokenQuotes > limits.MaxBrokenQuotes)
                throw new UnreadableFile(UnreadableFile.BrokenQuotes, limits.MaxBrokenQuotes);
            Problem = UnclosedQuote;
        }

        var end = EndOfPlain(at);
        fields.Add(new string(buffer, at, end - at));
        return end;
    }

    private int EndOfPlain(int at)
    {
        while (true)
        {
            var found = delimiter == '\0'
                ? buffer.AsSpan(at, filled - at).IndexOfAny('\r', '\n')
                : buffer.AsSpan(at, filled - at).IndexOfAny(delimiter, '\r', '\n');
            if (found >= 0)
                return at + found;
            var from = at;
            at = filled;
            if (at - from > limits.MaxCellChars || at - unread > limits.MaxCellChars * 8L)
                throw new UnreadableFile(UnreadableFile.CellTooLong, limits.MaxCellChars);
            if (!Fill())
                return filled;
        }
    }

    /// <summary>Gives -1 when the quote never closes.</summary>
    private int QuotedField(int at)
    {
        pieces.Clear();
        var start = at + 1;
        var from = start;
        while (true)
        {
            var quote = NextQuote(from, start);
            if (quote < 0)
                return -1;
            var next = At(quote + 1);
            if (next == quoteMark)
            {
                pieces.Append(buffer, start, quote + 1 - start);
                start = from = quote + 2;
                continue;
            }

            var after = SkipBlanks(quote + 1);
            if (IsEndOfField(At(after)))
            {
                Close(start, quote);
                return after;
            }

            if (ClosesLater(quote + 1))
            {
                from = quote + 1;
                continue;
            }

            // A spreadsheet takes the rest as it stands.
            pieces.Append(buffer, start, quote - start);
            var end = EndOfPlain(quote + 1);
            pieces.Append(buffer, quote + 1, end - quote - 1);
            fields.Add(pieces.ToString());
            return end;
        }
    }

    private void Close(int start, int quote) =>
        fields.Add(pieces.Length == 0 ? new string(buffer, start, quote - start) : pieces.Append(buffer, start, quote - start).ToString());

    private int NextQuote(int from, int start)
    {
        while (true)
        {
            var found = from >= filled ? -1 : buffer.AsSpan(from, filled - from).IndexOf(quoteMark);
            if (found >= 0)
                return from + found;
            from = Math.Max(from, filled);
            if (from - start > limits.MaxCellChars || !Fill())
                return -1;
        }
    }

    /// <summary>Whether, in this line, another quote stands right before a delimiter or the line's end.</summary>
    private bool ClosesLater(int at)
    {
        for (var c = At(at); c >= 0 && c is not ('\r' or '\n'); c = At(++at))
            if (c == quoteMark && IsEndOfField(At(at + 1)))
                return true;
        return false;
    }

    private int SkipBlanks(int at)
    {
        while (At(at) is ' ' or '\t' && At(at) != delimiter)
            at++;
        return at;
    }

    private bool IsEndOfField(int c) => c < 0 || c == delimiter || c is '\r' or '\n';

    private int At(int index)
    {
        while (index >= filled)
            if (!Fill())
                return -1;
        return buffer[index];
    }

    /// <summary>Brings in more text. What stands before the record is dropped between records only, so places inside a record stay valid.</summary>
    private bool Fill()
    {
        if (atEnd)
            return false;
        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = text.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        atEnd = read == 0;
        return read > 0;
    }

    /// <summary>Drops what has been read. Called between records.</summary>
    private void Compact()
    {
        buffer.AsSpan(unread, filled - unread).CopyTo(buffer);
        filled -= unread;
        unread = 0;
    }

    /// <summary>Reads on with a tidy buffer; the loop of a file calls this rather than <see cref="Read"/>.</summary>
    public bool ReadNext()
    {
        if (unread > buffer.Length / 2)
            Compact();
        return Read();
    }
}
