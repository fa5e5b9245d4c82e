using System.Text;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>The shared strings of a workbook, kept as UTF-8 in pages: a third of what as many string objects would take.</summary>
internal sealed class SharedStrings(long mostBytes)
{
    private const int PageSize = 1 << 20;
    private readonly List<byte[]> pages = [];
    private readonly List<(int Page, int Start, int Length)> places = [];
    private int used;
    private long total;

    public int Count => places.Count;

    public void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        // The place of an empty string costs memory too.
        if ((total += length + 16) > mostBytes)
            throw new UnreadableFile(UnreadableFile.InflatesTooMuch, mostBytes >> 20);
        if (pages.Count == 0 || used + length > pages[^1].Length)
        {
            pages.Add(new byte[Math.Max(PageSize, length)]);
            used = 0;
        }

        Encoding.UTF8.GetBytes(text, pages[^1].AsSpan(used));
        places.Add((pages.Count - 1, used, length));
        used += length;
    }

    public string this[int index]
    {
        get
        {
            var (page, start, length) = places[index];
            return Encoding.UTF8.GetString(pages[page], start, length);
        }
    }
}
