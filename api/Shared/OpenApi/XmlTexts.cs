using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProductOps.Api.Shared.OpenApi;

/// <summary>Reads a slice's own documentation comment, so that what stands in the code stands in the document.</summary>
public static partial class XmlTexts
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "ProductOps.Api.xml"))
        .Descendants("member").Where(member => member.Attribute("name") is not null)
        .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The summary of a type, in one line; null when it has none.</summary>
    public static string? Summary(Type type) => Part(type, "summary");

    /// <summary>The remarks of a type, in one line; null when it has none.</summary>
    public static string? Remarks(Type type) => Part(type, "remarks");

    /// <summary>The summary of a property, in one line; null when it has none.</summary>
    public static string? Summary(PropertyInfo property) => Part($"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}", "summary");

    private static string? Part(Type type, string part) => Part("T:" + type.FullName!.Replace('+', '.'), part);

    private static string? Part(string name, string part)
    {
        if (!Members.TryGetValue(name, out var member) || member.Element(part) is not { } element) return null;
        foreach (var reference in element.Descendants("see").ToList()) reference.ReplaceWith((reference.Attribute("cref")?.Value ?? "").Split('.')[^1]);
        return Space().Replace(element.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();
}
