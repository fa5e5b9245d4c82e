namespace ProductOps.Api.Shared.Search;

/// <summary>
/// What a text is found under, as one number: ten bits for the kind, two for what is said, 48 for the characters (exact, so that
/// all pieces that start alike stand together) or for a term's hash.
/// </summary>
internal static class TextToken
{
    private const long Payload = (1L << 48) - 1;

    /// <summary>Two neighbours somewhere in the text.</summary>
    public static long Piece(TextKind kind, char first, char second) => Of(kind, 0, (long)first << 32 | (long)second << 16);

    /// <summary>Three neighbours somewhere in the text.</summary>
    public static long Piece(TextKind kind, char first, char second, char third) => Of(kind, 0, (long)first << 32 | (long)second << 16 | third);

    /// <summary>All pieces that start with a character.</summary>
    public static (long From, long To) Starting(TextKind kind, char first) =>
        (Of(kind, 0, (long)first << 32), Of(kind, 0, (long)first << 32 | 0xFFFFFFFFL));

    /// <summary>All pieces that start with two characters.</summary>
    public static (long From, long To) Starting(TextKind kind, char first, char second) =>
        (Piece(kind, first, second), Piece(kind, first, second, '\uFFFF'));

    /// <summary>A word's stem in title or body.</summary>
    public static long Word(TextKind kind, ulong term) => Of(kind, 1, Fold(term));

    /// <summary>A term of the title.</summary>
    public static long Title(TextKind kind, ulong term) => Of(kind, 2, Fold(term));

    private static long Of(TextKind kind, int says, long payload) => (long)kind << 50 | (long)says << 48 | payload;

    private static long Fold(ulong term)
    {
        // Keys are either hashes, whose upper bits are as good as the lower, or characters, which a multiplication spreads.
        var mixed = term * 0x9E3779B97F4A7C15UL;
        return (long)(mixed ^ mixed >> 31) & Payload;
    }
}
