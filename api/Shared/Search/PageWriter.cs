namespace ProductOps.Api.Shared.Search;

/// <summary>
/// Packs postings into pages that fit one page of the database. An entry is: distance to the token before, number of ids, length
/// in bytes, ids (the first as it is, then distances), all as variable-length numbers. A token with many ids goes on in further pages.
/// </summary>
internal sealed class PageWriter(Action<long, int, byte[]> full)
{
    private const int Size = 3900;
    private const int LongestNumber = 9;
    private const int LongestHeader = LongestNumber + 3 + 3;

    private readonly byte[] page = new byte[Size];
    private readonly byte[] ids = new byte[Size];
    private int used;
    private int postings;
    private long firstToken;
    private long lastToken;

    /// <summary>How many pages were filled.</summary>
    public int Pages { get; private set; }

    /// <summary>Adds a token, larger than the one before, with its ids in ascending order.</summary>
    public void Add(long token, ReadOnlySpan<long> texts)
    {
        while (!texts.IsEmpty)
        {
            if (used > 0 && Size - used < LongestHeader + LongestNumber + 8) Flush();
            var room = Size - used - LongestHeader;
            var (count, length, last) = (0, 0, 0L);
            while (count < texts.Length && length + LongestNumber <= room)
            {
                length += Put(ids.AsSpan(length), texts[count] - last);
                last = texts[count++];
            }

            if (used == 0) firstToken = lastToken = token;
            used += Put(page.AsSpan(used), token - lastToken);
            used += Put(page.AsSpan(used), count);
            used += Put(page.AsSpan(used), length);
            ids.AsSpan(0, length).CopyTo(page.AsSpan(used));
            used += length;
            postings += count;
            lastToken = token;
            texts = texts[count..];
            if (!texts.IsEmpty) Flush();
        }
    }

    /// <summary>Hands out the last page.</summary>
    public void Flush()
    {
        if (used == 0) return;
        full(firstToken, postings, page.AsSpan(0, used).ToArray());
        Pages++;
        (used, postings) = (0, 0);
    }

    private static int Put(Span<byte> into, long number)
    {
        var at = 0;
        var rest = (ulong)number;
        while (rest >= 0x80)
        {
            into[at++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        into[at++] = (byte)rest;
        return at;
    }
}
