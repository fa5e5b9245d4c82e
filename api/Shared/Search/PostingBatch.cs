namespace ProductOps.Api.Shared.Search;

/// <summary>Collects under which tokens a batch of texts is found, and turns it round: the texts of each token.</summary>
internal sealed class PostingBatch
{
    // Only the beginning of a long body speaks for what it is about.
    private const int TermsFrom = 2000;

    private readonly TokenTable table = new();
    private readonly List<int> lastText = [];
    private readonly List<(int Token, int Text)> pairs = [];
    private readonly List<long> ids = [];

    /// <summary>How many texts there are.</summary>
    public int Texts => ids.Count;

    /// <summary>Adds a text under its tokens, but not under those of <paramref name="earlier"/>, under which it is found already. Ids must ascend within a kind.</summary>
    public void Add(TextKind kind, long recordId, string text, string? earlier = null)
    {
        if (earlier is not null) Collect(kind, earlier, add: false);
        Collect(kind, text, add: true);
        ids.Add(recordId);
    }

    /// <summary>Hands out each token with its texts' ids, both ascending.</summary>
    public void Write(PageWriter pages)
    {
        var tokens = table.Tokens.ToArray();
        var order = new int[tokens.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(tokens, order);

        var starts = new int[tokens.Length + 1];
        foreach (var (token, _) in pairs) starts[token + 1]++;
        for (var i = 0; i < tokens.Length; i++) starts[i + 1] += starts[i];
        var grouped = new long[pairs.Count];
        var next = starts.AsSpan(0, tokens.Length).ToArray();
        foreach (var (token, text) in pairs) grouped[next[token]++] = ids[text];
        for (var i = 0; i < order.Length; i++)
        {
            var of = grouped.AsSpan(starts[order[i]]..starts[order[i] + 1]);
            if (!of.IsEmpty) pages.Add(tokens[i], of);
        }
    }

    private void Collect(TextKind kind, string text, bool add)
    {
        var pieces = new Pieces(this, kind, add);
        TextGrams.All(text, ref pieces);
        var parts = new IndexedText(text);
        var inTitle = new Terms(this, kind, add, true);
        TextTerms.All(parts.Title, ref inTitle);
        var inBody = new Terms(this, kind, add, false);
        TextTerms.All(parts.Body.Length <= TermsFrom ? parts.Body : parts.Body[..TermsFrom], ref inBody);
    }

    private void Add(long token, bool add)
    {
        var number = table.Number(token);
        var text = ids.Count;
        if (number == lastText.Count) lastText.Add(-1);
        if (lastText[number] == text) return;
        lastText[number] = text;
        if (add) pairs.Add((number, text));
    }

    private readonly struct Pieces(PostingBatch batch, TextKind kind, bool add) : IGramSink
    {
        public void Add(char first, char second) => batch.Add(TextToken.Piece(kind, first, second), add);

        public void Add(char first, char second, char third) => batch.Add(TextToken.Piece(kind, first, second, third), add);
    }

    private readonly struct Terms(PostingBatch batch, TextKind kind, bool add, bool inTitle) : ITermSink
    {
        public void Word(ReadOnlySpan<char> stem, ReadOnlySpan<char> word)
        {
            var term = TextTerms.Key(stem);
            batch.Add(TextToken.Word(kind, term), add);
            if (inTitle) batch.Add(TextToken.Title(kind, term), add);
        }

        public void Pair(char first, char second)
        {
            if (inTitle) batch.Add(TextToken.Title(kind, TextTerms.Key(first, second)), add);
        }
    }
}
