using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ProductOps.Api.Shared.Configuration;

/// <summary>Reads the options from the configuration. A wrong value, a misspelt name or a missing partner stops the start with a sentence that names it.</summary>
public static class Settings
{
    /// <summary>Every class of options.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. typeof(Settings).Assembly.GetTypes().Where(type => type.IsDefined(typeof(OptionsAttribute), inherit: false)).OrderBy(type => SectionOf(type), StringComparer.Ordinal)];

    /// <summary>The section of a class of options.</summary>
    public static string SectionOf(Type type) => type.GetCustomAttribute<OptionsAttribute>()!.Section;

    /// <summary>Reads and checks all options, and registers each as itself.</summary>
    public static void AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        foreach (var type in All) services.AddSingleton(type, Read(configuration, Activator.CreateInstance(type)!));
    }

    /// <summary>Fills <paramref name="options"/> from its section and checks it.</summary>
    public static T Read<T>(IConfiguration configuration, T options) where T : notnull
    {
        var type = options.GetType();
        var section = SectionOf(type);
        foreach (var child in configuration.GetSection(section).GetChildren())
        {
            var property = type.GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property?.CanWrite != true) throw Wrong(section, child.Key, $"is no option. {section} has: {string.Join(", ", Names(type))}.");
            if (child.Value is null) throw Wrong(section, property.Name, "holds several values, but is one.");
            property.SetValue(options, Parse(child.Value, property, section));
        }

        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var context = new ValidationContext(options) { MemberName = property.Name, DisplayName = property.Name };
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
                if (rule.GetValidationResult(property.GetValue(options), context) is { } broken) throw Wrong(section, property.Name, $"is '{property.GetValue(options)}': {broken.ErrorMessage}");
        }

        if (options is IValidatableObject whole && whole.Validate(new ValidationContext(options)).FirstOrDefault() is { } together) throw Wrong(section, together.MemberNames.First(), together.ErrorMessage!);
        return options;
    }

    private static IEnumerable<string> Names(Type type) => type.GetProperties().Where(property => property.CanWrite).Select(property => property.Name);

    private static object? Parse(string text, PropertyInfo property, string section)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string)) return text;
        if (text.Length == 0 && type != property.PropertyType) return null;
        try
        {
            return type.IsEnum ? Enum.Parse(type, text, ignoreCase: true) : Convert.ChangeType(text, type, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or OverflowException or InvalidCastException)
        {
            var wanted = type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}" : type == typeof(bool) ? "true or false" : "a whole number";
            throw Wrong(section, property.Name, $"is '{text}', but must be {wanted}.");
        }
    }

    private static CannotStart Wrong(string section, string name, string what) => new($"The setting {section}:{name} {what} (Environment variable {section}__{name}.)");
}
