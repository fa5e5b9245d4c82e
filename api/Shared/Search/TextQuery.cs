namespace ProductOps.Api.Shared.Search;

/// <summary>A text typed into a search box, taken apart: words that must all be there, and phrases that must stand as they are.</summary>
internal sealed class TextQuery
{
    private const int MostParts = 12;
    private const int Longest = 400;

    private TextQuery(IReadOnlyList<string> parts) => Parts = parts;

    /// <summary>The folded words and phrases.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Reads what was typed. A quotation mark opens a phrase at the start of a word and closes it at the end of one; any other is a sign like others.</summary>
    public static TextQuery Of(string typed)
    {
        var text = FoldedText.Of(typed.Length > Longest ? typed[..Longest] : typed);
        var parts = new List<string>();
        for (var at = 0; at < text.Length && parts.Count < MostParts;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var end = Closing(text, at);
            if (end > 0)
            {
                Add(text[(at + 1)..end].Trim());
                at = end + 1;
                continue;
            }

            end = text.IndexOf(' ', at);
            if (end < 0) end = text.Length;
            Add(text[at..end]);
            at = end;
        }

        return new TextQuery(parts);

        void Add(string part)
        {
            if (!parts.Contains(part, StringComparer.Ordinal)) parts.Add(part);
        }
    }

    /// <summary>The pieces that a text with all parts must have, and where a part is too short for one, the ranges of which it must have some.</summary>
    public void Pieces(TextKind kind, ISet<long> tokens, ICollection<(long From, long To)> ranges)
    {
        foreach (var part in Parts)
        {
            var sink = new Sink(kind, tokens);
            var words = part.Split(' ');
            var before = tokens.Count;
            for (var i = 0; i < words.Length; i++) TextGrams.Word(words[i], i > 0, i < words.Length - 1, ref sink);
            if (tokens.Count > before || words.Length > 1) continue;
            // A piece that an earlier part asked for already is no reason to look further.
            if (part.Length == 1) ranges.Add(TextToken.Starting(kind, TextGrams.Plain(part[0])));
            else if (part.Length == 2 && Letters.IsAlphabetic(part[0]) && Letters.IsAlphabetic(part[1])) ranges.Add(TextToken.Starting(kind, part[0], part[1]));
        }
    }

    private static int Closing(string text, int at)
    {
        var closes = text[at] switch { '"' => '"', '\u201C' => '\u201D', _ => '\0' };
        if (closes == '\0') return 0;
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == closes && (i + 1 == text.Length || text[i + 1] == ' ')) return text.AsSpan((at + 1)..i).Trim().IsEmpty ? 0 : i;
        }

        return 0;
    }

    private readonly struct Sink(TextKind kind, ISet<long> tokens) : IGramSink
    {
        public void Add(char first, char second) => tokens.Add(TextToken.Piece(kind, first, second));

        public void Add(char first, char second, char third) => tokens.Add(TextToken.Piece(kind, first, second, third));
    }
}
