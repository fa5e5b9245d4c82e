using System.Globalization;
using System.Reflection;
using System.Text;
using ProductOps.Api.Shared.OpenApi;

namespace ProductOps.Api.Shared.Configuration;

/// <summary>The table of all options in <c>docs/operating.md</c>, made from the options' own classes and comments.</summary>
public static class OperatingPage
{
    /// <summary>The table as Markdown.</summary>
    public static string Options()
    {
        var text = new StringBuilder("| environment variable | default | what it does |\n| --- | --- | --- |\n");
        foreach (var type in Settings.All)
            foreach (var property in type.GetProperties().Where(property => property.CanWrite))
                text.Append(CultureInfo.InvariantCulture, $"| `{Settings.SectionOf(type)}__{property.Name}` | {Default(type, property)} | {XmlTexts.Summary(property)} |\n");
        return text.ToString();
    }

    private static string Default(Type type, PropertyInfo property)
    {
        if (property.GetCustomAttribute<DefaultTextAttribute>() is { } said) return said.Text;
        return property.GetValue(Activator.CreateInstance(type)) switch
        {
            null or "" => "–",
            bool flag => flag ? "`true`" : "`false`",
            var value => $"`{Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)}`",
        };
    }
}
