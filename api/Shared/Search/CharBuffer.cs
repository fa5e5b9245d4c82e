using System.Buffers;
using System.Text;

namespace ProductOps.Api.Shared.Search;

/// <summary>Characters being put together, in rented memory.</summary>
internal sealed class CharBuffer(int capacity) : IDisposable
{
    private char[] chars = ArrayPool<char>.Shared.Rent(capacity);

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>The characters so far.</summary>
    public ReadOnlySpan<char> Span => chars.AsSpan(0, Length);

    /// <summary>One of them.</summary>
    public char this[int index] => chars[index];

    /// <summary>Appends one character.</summary>
    public void Add(char c)
    {
        if (Length == chars.Length) Grow(1);
        chars[Length++] = c;
    }

    /// <summary>Appends a code point.</summary>
    public void Add(Rune rune)
    {
        if (Length + 2 > chars.Length) Grow(2);
        Length += rune.EncodeToUtf16(chars.AsSpan(Length));
    }

    /// <summary>Appends several characters.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > chars.Length) Grow(text.Length);
        text.CopyTo(chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Appends one blank, unless there is one already or nothing before it.</summary>
    public void Blank()
    {
        if (Length > 0 && chars[Length - 1] != ' ') Add(' ');
    }

    /// <summary>Drops a blank at the end.</summary>
    public void TrimEnd()
    {
        if (Length > 0 && chars[Length - 1] == ' ') Length--;
    }

    /// <summary>Starts over.</summary>
    public void Clear() => Length = 0;

    /// <inheritdoc/>
    public override string ToString() => new(chars, 0, Length);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(chars);
        chars = [];
        Length = 0;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(chars.Length * 2, Length + more));
        chars.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(chars);
        chars = larger;
    }
}
