using System.Reflection;
using System.Text.RegularExpressions;

namespace ProductOps.Tests.House;

/// <summary>The repository as text, for rules that the compiler cannot see.</summary>
public static partial class Source
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The production code's files.</summary>
    public static IReadOnlyList<string> Api { get; } = [.. Directory.EnumerateFiles(Path.Combine(Root, "api"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !Generated().IsMatch(path)).Order(StringComparer.Ordinal)];

    /// <summary>The public sample data beside the repository; null where it is not there.</summary>
    public static string? SampleData => Path.Combine(Root, "..", "shared", "data") is var path && Directory.Exists(path) ? path : null;

    /// <summary>The sample data, or the test is ignored, visibly.</summary>
    public static string NeedSampleData()
    {
        if (SampleData is null) Assert.Ignore("The sample data folder ../shared/data is not there.");
        return SampleData!;
    }

    /// <summary>A file's path as the repository knows it.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Every SQL text of the production code: constants that begin as a statement, with the type that holds them.</summary>
    public static IReadOnlyList<(Type Owner, string Name, string Sql)> SqlConstants { get; } = [.. typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (type, field.Name, (string)field.GetRawConstantValue()!)))
        .Where(constant => Statement().IsMatch(constant.Item3))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProductOps.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("ProductOps.sln is nowhere above the tests.");
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Generated();

    [GeneratedRegex(@"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
