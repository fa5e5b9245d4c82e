namespace ProductOps.Api.Shared.Search;

/// <summary>Numbers the distinct tokens of a batch of texts in the order in which they first appear.</summary>
internal sealed class TokenTable
{
    // A single text has some hundred tokens; a batch of an import grows what it needs.
    private long[] keys = new long[512];
    private int[] places = new int[512];
    private long[] tokens = new long[256];

    /// <summary>How many distinct tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens by number.</summary>
    public ReadOnlySpan<long> Tokens => tokens.AsSpan(0, Count);

    /// <summary>The token's number.</summary>
    public int Number(long token)
    {
        var mask = keys.Length - 1;
        var at = (int)((ulong)token * 0x9E3779B97F4A7C15UL >> 40) & mask;
        while (keys[at] != 0)
        {
            if (keys[at] == token) return places[at];
            at = (at + 1) & mask;
        }

        keys[at] = token;
        places[at] = Count;
        if (Count == tokens.Length) Array.Resize(ref tokens, Count * 2);
        tokens[Count++] = token;
        if (Count > keys.Length / 2) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        keys = new long[keys.Length * 2];
        places = new int[keys.Length];
        var mask = keys.Length - 1;
        for (var i = 0; i < Count; i++)
        {
            var at = (int)((ulong)tokens[i] * 0x9E3779B97F4A7C15UL >> 40) & mask;
            while (keys[at] != 0) at = (at + 1) & mask;
            keys[at] = tokens[i];
            places[at] = i;
        }
    }
}
