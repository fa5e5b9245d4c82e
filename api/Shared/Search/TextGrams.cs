namespace ProductOps.Api.Shared.Search;

/// <summary>
/// The pieces under which every part of a text can be looked up. Inside a word of letters and digits: three neighbours, with marks
/// for the word's edges (<c>^cr cra ras ash sh$</c>). Everything else (Chinese, signs): two neighbours. So a Chinese word of two
/// characters, and three letters in the middle of an English word, are one look-up each, and anything longer is the pieces together.
/// </summary>
internal static class TextGrams
{
    /// <summary>Marks the start of a word of letters; a private-use character.</summary>
    public const char Start = '\uE000';

    /// <summary>Marks the end of a word.</summary>
    public const char End = '\uE001';

    private const char Signs = '\uE000';

    /// <summary>Every piece of a folded text, at most three characters each, with repetitions.</summary>
    public static void All<TSink>(ReadOnlySpan<char> folded, ref TSink sink) where TSink : struct, IGramSink
    {
        while (!folded.IsEmpty)
        {
            var blank = folded.IndexOfAny(' ', '\n');
            var word = blank < 0 ? folded : folded[..blank];
            Word(word, true, true, ref sink);
            folded = blank < 0 ? [] : folded[(blank + 1)..];
        }
    }

    /// <summary>The pieces of one word between blanks. An edge that is not known to be one gives no piece that says so.</summary>
    public static void Word<TSink>(ReadOnlySpan<char> word, bool starts, bool ends, ref TSink sink) where TSink : struct, IGramSink
    {
        for (var i = 0; i < word.Length;)
        {
            if (!Letters.IsAlphabetic(word[i]))
            {
                if (i + 1 < word.Length) sink.Add(Plain(word[i]), Plain(word[i + 1]));
                else if (ends) sink.Add(Plain(word[i]), End);
                i++;
                continue;
            }

            var end = i + 1;
            while (end < word.Length && Letters.IsAlphabetic(word[end])) end++;
            Run(word[i..end], starts || i > 0, ends || end < word.Length, ref sink);
            if (end < word.Length) sink.Add(word[end - 1], Plain(word[end]));
            i = end;
        }
    }

    /// <summary>The character as it stands in a piece: signs move out of the way of the index's own syntax.</summary>
    public static char Plain(char c) => c < 128 && !char.IsAsciiLetterOrDigit(c) ? (char)(Signs + c) : c;

    private static void Run<TSink>(ReadOnlySpan<char> run, bool starts, bool ends, ref TSink sink) where TSink : struct, IGramSink
    {
        if (starts)
        {
            if (run.Length > 1) sink.Add(Start, run[0], run[1]);
            else if (ends) sink.Add(Start, run[0], End);
        }

        for (var i = 0; i + 2 < run.Length; i++) sink.Add(run[i], run[i + 1], run[i + 2]);
        if (!ends) return;
        if (run.Length > 1) sink.Add(run[^2], run[^1], End);
        sink.Add(run[^1], End);
    }
}

/// <summary>Takes the pieces of a text.</summary>
internal interface IGramSink
{
    /// <summary>A piece of two characters.</summary>
    void Add(char first, char second);

    /// <summary>A piece of three characters.</summary>
    void Add(char first, char second, char third);
}
