using System.Runtime.InteropServices;

namespace ProductOps.Api.Shared.Search;

/// <summary>
/// Compares one text with many (BM25F: rare terms weigh more, titles more than bodies, long bodies do not win by length), twice:
/// by words, and by three neighbouring letters, which forgives other endings and slips of the pen. Scripts without blanks count in
/// pairs of characters in both. The likeness is the share of the points that the text itself would get.
/// </summary>
internal sealed class TextComparison
{
    private const double TitleWeight = 3;
    private const double Saturation = 2;
    private const double LengthEffect = 0.75;

    // What stands only in the new text's body says less about what it is about.
    private const double BodyTerm = 0.3;
    private const int MostBodyTerms = 64;

    private readonly List<Term> terms = [];
    private readonly Dictionary<ulong, int> places = [];
    private readonly string title;
    private readonly string body;
    private readonly int[] inTitle;
    private readonly int[] inBody;
    private Lengths usual = new(10, 32, 110, 340);
    private double own;

    /// <summary>Takes a folded text apart.</summary>
    public TextComparison(string title, string body)
    {
        (this.title, this.body) = (title, body);
        var words = new Collector(this, 1, int.MaxValue);
        TextTerms.All(title, ref words);
        if (terms.Count == 0)
        {
            words = new Collector(this, 1, MostBodyTerms);
            TextTerms.All(body, ref words);
        }
        else
        {
            words = new Collector(this, BodyTerm, terms.Count + MostBodyTerms);
            TextTerms.All(body, ref words);
        }

        inTitle = new int[terms.Count];
        inBody = new int[terms.Count];
    }

    /// <summary>The distinct terms.</summary>
    public IReadOnlyList<Term> Terms => terms;

    /// <summary>Learns how long titles and bodies are hereabouts.</summary>
    public void LearnLengths(IEnumerable<string> texts)
    {
        var (sum, count) = (new Lengths(0, 0, 0, 0), 0);
        foreach (var text in texts)
        {
            sum += Count(text);
            count++;
        }

        if (count >= 20) usual = new Lengths(Math.Max(1, sum.TitleWords / count), Math.Max(1, sum.TitleLetters / count), Math.Max(1, sum.BodyWords / count), Math.Max(1, sum.BodyLetters / count));
        own = Points(body.Length == 0 ? title : $"{title}\n{body}");
    }

    /// <summary>How like the text <paramref name="other"/> is, 0 to 1 and a little over.</summary>
    public double Likeness(string other) => own <= 0 ? 0 : Points(other) / own;

    private double Points(string text)
    {
        var length = Count(text);
        double words = 0, letters = 0, mostWords = 0, mostLetters = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (term.AsWord) mostWords += term.Worth;
            if (term.AsLetters) mostLetters += term.Worth;
            if (inTitle[i] == 0 && inBody[i] == 0) continue;
            if (term.AsWord) words += term.Worth * Share(inTitle[i], length.TitleWords / usual.TitleWords, inBody[i], length.BodyWords / usual.BodyWords);
            if (term.AsLetters) letters += term.Worth * Share(inTitle[i], length.TitleLetters / usual.TitleLetters, inBody[i], length.BodyLetters / usual.BodyLetters);
        }

        return (mostWords > 0 ? words / mostWords : 0) + (mostLetters > 0 ? letters / mostLetters : 0);
    }

    private static double Share(int inTitle, double titleLength, int inBody, double bodyLength)
    {
        var times = TitleWeight * inTitle / (1 - LengthEffect + LengthEffect * titleLength) + inBody / (1 - LengthEffect + LengthEffect * bodyLength);
        return times * (Saturation + 1) / (times + Saturation);
    }

    private Lengths Count(string text)
    {
        Array.Clear(inTitle);
        Array.Clear(inBody);
        var parts = new IndexedText(text);
        var count = new Counter(this, inTitle);
        TextTerms.All(parts.Title, ref count);
        var (titleWords, titleLetters) = (count.Words, count.Letters);
        count = new Counter(this, inBody);
        TextTerms.All(parts.Body, ref count);
        return new Lengths(titleWords, titleLetters, count.Words, count.Letters);
    }

    private void Add(ulong key, double share, int most, Func<TextKind, long> token, bool asWord, bool asLetters, Term? of = null)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out var known);
        if (known)
        {
            if (terms[place].Share == share && share == 1) terms[place].Times = 2;
            return;
        }

        if (terms.Count >= most)
        {
            places.Remove(key);
            return;
        }

        place = terms.Count;
        terms.Add(new Term(key, token, share, asWord, asLetters) { Of = of });
    }

    /// <summary>One term of the text.</summary>
    internal sealed class Term(ulong key, Func<TextKind, long> token, double share, bool asWord, bool asLetters)
    {
        /// <summary>How much of its weight counts: all of it in the title.</summary>
        public double Share { get; } = share;

        /// <summary>Once, or more than once.</summary>
        public int Times { get; set; } = 1;

        /// <summary>What having it is worth.</summary>
        public double Worth { get; private set; }

        /// <summary>Counts among the words.</summary>
        public bool AsWord { get; } = asWord;

        /// <summary>Counts among the letters.</summary>
        public bool AsLetters { get; } = asLetters;

        /// <summary>The word of which these are letters; none for a word itself.</summary>
        public Term? Of { get; init; }

        /// <summary>Good for finding records to compare with: a word, or the letters of one that nobody has written like this before.</summary>
        public bool Selects => AsWord || Of is { Known: false };

        /// <summary>True when some text has it.</summary>
        public bool Known { get; private set; }

        /// <summary>The token under which the index has it.</summary>
        public long Token(TextKind kind) => token(kind);

        /// <summary>The token under which the index has the records with it in their title.</summary>
        public long TitleToken(TextKind kind) => TextToken.Title(kind, key);

        /// <summary>The rarer, the more.</summary>
        public void Weigh(long texts, long total)
        {
            Known = texts > 0;
            Worth = Share * Times * Math.Log(1 + (Math.Max(total, texts) - texts + 0.5) / (texts + 0.5));
        }
    }

    private readonly record struct Lengths(double TitleWords, double TitleLetters, double BodyWords, double BodyLetters)
    {
        public static Lengths operator +(Lengths one, Lengths other) =>
            new(one.TitleWords + other.TitleWords, one.TitleLetters + other.TitleLetters, one.BodyWords + other.BodyWords, one.BodyLetters + other.BodyLetters);
    }

    private readonly struct Collector(TextComparison query, double share, int most) : ITermSink
    {
        public void Word(ReadOnlySpan<char> stem, ReadOnlySpan<char> word)
        {
            var key = TextTerms.Key(stem);
            query.Add(key, share, most, kind => TextToken.Word(kind, key), asWord: true, asLetters: word.IsEmpty);
            if (share < 1 || word.IsEmpty || !query.places.TryGetValue(key, out var place)) return;
            var of = query.terms[place];
            if (word.Length == 1)
            {
                Letters(of, TextGrams.Start, word[0], TextGrams.End);
                return;
            }

            Letters(of, TextGrams.Start, word[0], word[1]);
            for (var i = 0; i + 2 < word.Length; i++) Letters(of, word[i], word[i + 1], word[i + 2]);
            Letters(of, word[^2], word[^1], TextGrams.End);
        }

        public void Pair(char first, char second) =>
            query.Add(TextTerms.Key(first, second), share, most, kind => TextToken.Piece(kind, first, second), asWord: true, asLetters: true);

        private void Letters(Term of, char first, char second, char third) =>
            query.Add(TextTerms.Key(first, second, third), share, most, kind => TextToken.Piece(kind, first, second, third), asWord: false, asLetters: true, of);
    }

    private struct Counter(TextComparison query, int[] times) : ITermSink
    {
        public int Words { get; private set; }

        public int Letters { get; private set; }

        public void Word(ReadOnlySpan<char> stem, ReadOnlySpan<char> word)
        {
            Words++;
            Hit(TextTerms.Key(stem));
            if (word.IsEmpty)
            {
                Letters++;
                return;
            }

            Letters += word.Length;
            if (word.Length == 1)
            {
                Hit(TextTerms.Key(TextGrams.Start, word[0], TextGrams.End));
                return;
            }

            Hit(TextTerms.Key(TextGrams.Start, word[0], word[1]));
            for (var i = 0; i + 2 < word.Length; i++) Hit(TextTerms.Key(word[i], word[i + 1], word[i + 2]));
            Hit(TextTerms.Key(word[^2], word[^1], TextGrams.End));
        }

        public void Pair(char first, char second)
        {
            Words++;
            Letters++;
            Hit(TextTerms.Key(first, second));
        }

        private readonly void Hit(ulong key)
        {
            if (query.places.TryGetValue(key, out var place)) times[place]++;
        }
    }
}
