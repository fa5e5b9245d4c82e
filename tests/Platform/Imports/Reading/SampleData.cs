using System.Runtime.CompilerServices;
using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Tests.Platform.Imports.Reading;

/// <summary>Public sample files beside the repository. They are not part of it; a test that wants them is ignored, visibly, where they are missing.</summary>
internal static class SampleData
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot(), "..", "shared", "data"));

    public static bool Exists => Directory.Exists(Root);

    public static string File(params string[] path)
    {
        if (!Exists)
            Assert.Ignore("The sample data folder ../shared/data is not here.");
        return Path.Combine([Root, .. path]);
    }

    public static TableFile Open(string path, HeaderVocabulary? known = null) =>
        TableFile.Open(path, Path.GetFileName(path), ReadLimits.Default, known ?? HeaderVocabulary.None, CancellationToken.None);

    private static string RepositoryRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", ".."));
}
