using System.Runtime.InteropServices;

namespace ProductOps.Api.Shared.Search;

/// <summary>The terms by which texts are compared: stems of words, and pairs of neighbours in scripts without blanks.</summary>
internal static class TextTerms
{
    /// <summary>Longer words (hashes, base64) are told apart by their beginning.</summary>
    private const int LongestWord = 32;

    /// <summary>Every term of a folded text, in order, with repetitions.</summary>
    public static void All<TSink>(ReadOnlySpan<char> folded, ref TSink sink) where TSink : struct, ITermSink
    {
        Span<char> stem = stackalloc char[LongestWord];
        for (var i = 0; i < folded.Length;)
        {
            var start = i++;
            if (Letters.IsAlphabetic(folded[start]))
            {
                while (i < folded.Length && Letters.IsAlphabetic(folded[i])) i++;
                var word = folded[start..i];
                if (word.Length > LongestWord) word = word[..LongestWord];
                var length = Stem.Length(word, out var turnsToY);
                word[..length].CopyTo(stem);
                if (turnsToY) stem[length - 1] = 'y';
                sink.Word(stem[..length], word);
            }
            else if (Letters.IsIdeographic(folded[start]))
            {
                while (i < folded.Length && Letters.IsIdeographic(folded[i])) i++;
                if (i - start == 1) sink.Word(folded.Slice(start, 1), []);
                for (var at = start; at + 1 < i; at++) sink.Pair(folded[at], folded[at + 1]);
            }
        }
    }

    /// <summary>A number that stands for a stem; two stems share one as good as never.</summary>
    public static ulong Key(ReadOnlySpan<char> stem)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in MemoryMarshal.AsBytes(stem)) hash = (hash ^ part) * 1099511628211UL;
        return hash | 1UL << 63;
    }

    /// <summary>A number that stands for a pair of characters.</summary>
    public static ulong Key(char first, char second) => (ulong)first << 16 | second;

    /// <summary>A number that stands for three neighbouring letters.</summary>
    public static ulong Key(char first, char second, char third) => 1UL << 48 | (ulong)first << 32 | (ulong)second << 16 | third;
}

/// <summary>Takes the terms of a text.</summary>
internal interface ITermSink
{
    /// <summary>A word's stem, and the word itself (empty for a lone character of a script without blanks).</summary>
    void Word(ReadOnlySpan<char> stem, ReadOnlySpan<char> word);

    /// <summary>Two neighbours in a script without blanks.</summary>
    void Pair(char first, char second);
}
