namespace ProductOps.Api.Shared.Search;

/// <summary>
/// English words that hold sentences together. In a small pool they are rare enough to look like something special
/// ("doesn't work anymore"); they count half. In Chinese, pairs of characters leave nothing to list.
/// </summary>
internal static class FunctionWords
{
    /// <summary>What such a word counts, where another counts one.</summary>
    public const double Weight = 0.5;

    private static readonly HashSet<ulong> Stems = Read("""
        a an the and or but if as at by for from in into of on to with without after before when while then than that this these
        those it its is are was were be been being am has have had do does did doing done can could will would should may might must
        not no nor i me my we our you your he she they them there here which who what how so very just also too only again still any
        some all longer anymore cannot s t don doesn didn isn wasn won couldn wouldn shouldn haven hasn aren re ve ll
        """);

    /// <summary>True for the stem of such a word.</summary>
    public static bool Has(ulong stem) => Stems.Contains(stem);

    private static HashSet<ulong> Read(string words)
    {
        var stems = new HashSet<ulong>();
        var sink = new Sink(stems);
        TextTerms.All(words.ReplaceLineEndings(" "), ref sink);
        return stems;
    }

    private readonly struct Sink(HashSet<ulong> stems) : ITermSink
    {
        public void Word(ReadOnlySpan<char> stem, ReadOnlySpan<char> word) => stems.Add(TextTerms.Key(stem));

        public void Pair(char first, char second) => throw new InvalidOperationException("The list is English.");
    }
}
