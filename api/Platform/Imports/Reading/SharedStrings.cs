using System.Text;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>The shared strings of a workbook, kept as UTF-8 in pages: a third of what as many string objects would take.</summary>
internal sealed class SharedStrings(long mostBytes)
{
    private const int PageSize = 1 << 20;
    private readonly List<byte[]> _pages = [];
    private readonly List<(int Page, int Start, int Length)> _places = [];
    private int _used;
    private long _total;

    public int Count => _places.Count;

    public void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        // The place of an empty string costs memory too.
        if ((_total += length + 16) > mostBytes)
            throw new UnreadableFile(UnreadableFile.InflatesTooMuch, mostBytes >> 20);
        if (_pages.Count == 0 || _used + length > _pages[^1].Length)
        {
            _pages.Add(new byte[Math.Max(PageSize, length)]);
            _used = 0;
        }

        Encoding.UTF8.GetBytes(text, _pages[^1].AsSpan(_used));
        _places.Add((_pages.Count - 1, _used, length));
        _used += length;
    }

    public string this[int index]
    {
        get
        {
            var (page, start, length) = _places[index];
            return Encoding.UTF8.GetString(_pages[page], start, length);
        }
    }
}
