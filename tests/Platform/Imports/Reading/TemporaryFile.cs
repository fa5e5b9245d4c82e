namespace ProductOps.Tests.Platform.Imports.Reading;

/// <summary>A file that goes away with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content) => File.WriteAllBytes(Path, content);

    public TemporaryFile(string content) : this(System.Text.Encoding.UTF8.GetBytes(content))
    {
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"productops-reading-{Guid.NewGuid():N}.xlsx");

    public void Dispose() => File.Delete(Path);
}
