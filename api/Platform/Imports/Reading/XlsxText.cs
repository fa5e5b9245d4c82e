using System.Text;
using System.Xml;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>Text inside the elements of a workbook.</summary>
internal static class XlsxText
{
    /// <summary>Text of a shared or inline string: its t elements, plain or in runs, without phonetic guides. The reader is left on the end tag.</summary>
    public static string ReadRich(XmlReader xml, int longest)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new TextPieces(longest);
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName is "t")
                ReadContent(xml, ref text);
            else if (xml.LocalName is not "r")
                XlsxXml.SkipOver(xml);
        }

        return text.ToString();
    }

    /// <summary>Everything between the start and the end tag, white space included.</summary>
    public static string ReadPlain(XmlReader xml, int longest)
    {
        var text = new TextPieces(longest);
        ReadContent(xml, ref text);
        return text.ToString();
    }

    private static void ReadContent(XmlReader xml, ref TextPieces text)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Add(xml.Value);
            else if (xml.NodeType == XmlNodeType.Element)
                XlsxXml.SkipOver(xml);
        }
    }

    private struct TextPieces(int longest)
    {
        private string? only;
        private StringBuilder? many;

        public void Add(string piece)
        {
            if ((many?.Length ?? only?.Length ?? 0) + piece.Length > longest)
                throw new UnreadableFile(UnreadableFile.CellTooLong, longest);
            if (only is null)
                only = piece;
            else
                (many ??= new StringBuilder(only)).Append(piece);
        }

        public override readonly string ToString() => many?.ToString() ?? only ?? "";
    }
}
