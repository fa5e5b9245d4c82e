using System.Xml;

namespace ProductOps.Api.Platform.Imports.Reading;

internal static class XlsxXml
{
    private const int Deepest = 64;

    /// <summary>Moves from a start tag to its end tag. XmlReader.Skip would follow any depth, and keeps a node for each level.</summary>
    public static void SkipOver(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.Depth > Deepest)
                throw new UnreadableFile(UnreadableFile.Damaged);
    }

    /// <summary>An attribute by its local name, whatever namespace the writer gave it.</summary>
    public static string? Attribute(this XmlReader xml, string name)
    {
        var value = xml.GetAttribute(name);
        if (value is not null || !xml.HasAttributes)
            return value;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                value = xml.Value;
                break;
            }
        }

        xml.MoveToElement();
        return value;
    }

    public static bool IsTrue(string? value) => value is "1" or "true" or "on";
}
