namespace ProductOps.Api.Shared.Search;

/// <summary>Reads a page that <see cref="PageWriter"/> made, entry by entry.</summary>
internal struct PageReader(long firstToken, byte[] page)
{
    private readonly byte[] page = page;
    private int at;
    private int end;

    /// <summary>The entry's token.</summary>
    public long Token { get; private set; } = firstToken;

    /// <summary>How many ids it has here.</summary>
    public int Count { get; private set; }

    /// <summary>Goes to the next entry; false at the end.</summary>
    public bool Next()
    {
        at = end;
        if (at >= page.Length) return false;
        Token += Take();
        Count = (int)Take();
        var length = (int)Take();
        end = at + length;
        return true;
    }

    /// <summary>Goes to the entry of a token; false when the page has none.</summary>
    public bool Find(long token)
    {
        while (Next())
        {
            if (Token >= token) return Token == token;
        }

        return false;
    }

    /// <summary>Appends the entry's ids.</summary>
    public void Ids(List<long> into)
    {
        into.EnsureCapacity(into.Count + Count);
        var id = 0L;
        for (var i = 0; i < Count; i++)
        {
            id += Take();
            into.Add(id);
        }
    }

    private long Take()
    {
        var shift = 0;
        var number = 0UL;
        while (true)
        {
            var part = page[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return (long)number;
            shift += 7;
        }
    }
}
