using System.Text.RegularExpressions;

namespace ProductOps.Tests.House;

/// <summary>Modules meet in <c>Contracts</c> and in published views, nowhere else — in C# and in SQL alike.</summary>
public sealed partial class ModuleWalls
{
    private static readonly (string Folder, string Prefix)[] Modules =
    [
        ("ValueRefinement", "refinement"), ("ValueDelivery", "delivery"), ("ValueRealization", "realization"), ("ValueQuantification", "quantification"),
    ];

    [Test]
    public void No_module_touches_another_modules_types_outside_its_contracts()
    {
        var broken = new List<string>();
        foreach (var path in Source.Api.Where(path => Source.Name(path) != "api/Shared/Slices/SliceRoutes.cs"))
        {
            var own = Modules.FirstOrDefault(module => Source.Name(path).StartsWith($"api/{module.Folder}/", StringComparison.Ordinal)).Folder;
            foreach (Match match in OtherModule().Matches(File.ReadAllText(path)))
                if (match.Groups["module"].Value != own && match.Groups["rest"].Value != "Contracts") broken.Add($"{Source.Name(path)}: {match.Value}");
        }

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void No_SQL_reads_another_modules_tables_but_through_its_published_views()
    {
        var broken = new List<string>();
        foreach (var path in Source.Api)
        {
            var name = Source.Name(path);
            var own = Modules.FirstOrDefault(module => name.StartsWith($"api/{module.Folder}/", StringComparison.Ordinal)).Prefix ?? "platform";
            foreach (Match match in Table().Matches(File.ReadAllText(path)))
                if (match.Groups["prefix"].Value != own && !match.Groups["pub"].Success) broken.Add($"{name}: {match.Value}");
        }

        Assert.That(broken, Is.Empty);
    }

    [GeneratedRegex(@"ProductOps\.Api\.(?<module>Value\w+)(\.(?<rest>\w+))?")]
    private static partial Regex OtherModule();

    [GeneratedRegex(@"(?<=\b(FROM|JOIN|INTO|UPDATE)\s+)(?<prefix>platform|refinement|delivery|realization|quantification)_(?<pub>pub_)?\w+")]
    private static partial Regex Table();
}
