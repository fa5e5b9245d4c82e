using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>One event, in the product's own terms, whichever SDK or file it came through.</summary>
public sealed record UsageEvent
{
    private const int SecondsOfSlice = 600;
    private const long Untimed = -1;
    private const long FingerprintSeed = unchecked((long)14695981039346656037);
    private const ulong FingerprintPrime = 1099511628211;
    private const ulong EndOfPart = 0x1_0000;

    /// <summary>Through what it came.</summary>
    public required UsageSource Source { get; init; }

    /// <summary>The id under which it counts once; null where the sender gave none.</summary>
    public string? MessageId { get; init; }

    /// <summary>What it calls the customer: an external id or a name.</summary>
    public string? Customer { get; init; }

    /// <summary>The id of the person who did it.</summary>
    public string? Person { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>When it happened; null where it does not say.</summary>
    public DateTime? At { get; init; }

    /// <summary>How often the thing was done.</summary>
    public long Uses { get; init; } = 1;

    /// <summary>How long it took.</summary>
    public long Seconds { get; init; }

    /// <summary>What came out of it: reports made, orders closed …</summary>
    public long Outputs { get; init; }

    /// <summary>How often it failed.</summary>
    public long Errors { get; init; }

    /// <summary>True when the file says that the feature is still tried out.</summary>
    public bool IsBeta { get; init; }

    /// <summary>The customer itself, where it is known already.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The import it came in.</summary>
    public long? ImportId { get; init; }

    /// <summary>True when another event came under its id before.</summary>
    public bool IsIdReused { get; init; }

    /// <summary>Why it could not be made sense of; null where it could.</summary>
    public string? Unreadable { get; init; }

    /// <summary>
    /// The place of its message among those remembered: a slice of the time it says it happened in, so that live events are written side by side; then the id; then what
    /// tells two events under one id apart. A repeated call carries the same three.
    /// </summary>
    public MessageKey Key
    {
        get
        {
            var content = Fingerprint(Fingerprint(Fingerprint(Fingerprint(FingerprintSeed, Customer), Person), Name), At?.Ticks ?? 0);
            // Without an id the event itself is its id, as long as it says when it happened; else nothing tells a repetition from a second event.
            var id = MessageId is { Length: > 0 } given ? IdOf(given) : At is null ? Folded(Guid.NewGuid()) : content;
            return new MessageKey(At is { } at ? new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeSeconds() / SecondsOfSlice : Untimed, id, content);
        }
    }

    /// <summary>The person as a number: who they are is not kept. 0 is nobody in particular.</summary>
    public long PersonKey => string.IsNullOrEmpty(Person) ? 0 : PersonNumber(Person);

    /// <summary>The slice in which events of an instant are remembered.</summary>
    public static long SliceOf(DateTime at) => new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeSeconds() / SecondsOfSlice;

    // A UUID is random enough as it is.
    private static long IdOf(string given) => Guid.TryParseExact(given, "D", out var unique) ? Folded(unique) : Fingerprint(FingerprintSeed, given);

    private static long Folded(Guid unique)
    {
        Span<byte> bytes = stackalloc byte[16];
        unique.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
    }

    // FNV-1a with 64 bits over UTF-16 units: it tells messages apart and hides nothing. Parts are told apart by a sign that no text has.
    private static long Fingerprint(long seed, string? text)
    {
        var hash = (ulong)seed;
        foreach (var unit in text ?? "") hash = (hash ^ unit) * FingerprintPrime;
        return (long)((hash ^ EndOfPart) * FingerprintPrime);
    }

    private static long Fingerprint(long seed, long number) => (long)(((ulong)seed ^ (ulong)number) * FingerprintPrime);

    // Who they are cannot be read from it.
    private static long PersonNumber(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length <= 1024)
        {
            Span<byte> bytes = stackalloc byte[length];
            SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        }
        else
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        }

        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}

/// <summary>By what a message is known again.</summary>
/// <param name="Slice">The slice of time.</param>
/// <param name="Id">Its id.</param>
/// <param name="Content">What it says.</param>
public readonly record struct MessageKey(long Slice, long Id, long Content) : IComparable<MessageKey>
{
    /// <inheritdoc/>
    public int CompareTo(MessageKey other) => Slice != other.Slice ? Slice.CompareTo(other.Slice) : Id != other.Id ? Id.CompareTo(other.Id) : Content.CompareTo(other.Content);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Slice}/{Id}/{Content}");
}

/// <summary>What somebody says about who belongs to whom: a person to a customer, a customer's id to its name.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Customer">What the customer is called from now on.</param>
/// <param name="CustomerName">Its name, where that was said too.</param>
public sealed record UsageLink(string? Person, string Customer, string? CustomerName);
