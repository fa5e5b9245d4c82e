using ProductOps.Tests.House;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Browser;

/// <summary>Real Chromium against the real product: one test for each spec of <c>web-client/e2e</c>, each on a product of its own.</summary>
[NonParallelizable]
public sealed class BrowserTests
{
    private static IEnumerable<TestCaseData> Specs => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*.spec.ts").Order(StringComparer.Ordinal).Select(path => new TestCaseData(Path.GetFileName(path)).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)))
        : [];

    private static string Folder => Path.Combine(Source.Root, "web-client", "e2e");

    [TestCaseSource(nameof(Specs))]
    public async Task The_flow_works(string spec)
    {
        await using var product = await RunningProduct.Start();
        var (code, output) = await Npm.Run(TimeSpan.FromMinutes(18), "npx", ["--no-install", "playwright", "test", "e2e/" + spec, "--reporter=line"],
            ("PRODUCTOPS_URL", product.Address), ("PRODUCTOPS_SAMPLE_DATA", Source.SampleData ?? ""));
        Assert.That(code, Is.Zero, $"{output}\n--- the product said ---\n{product.Output}");
    }
}
