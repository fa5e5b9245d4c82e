namespace ProductOps.Api.Shared.Files;

/// <summary>
/// What a file is, judged by its first bytes; the extension only tells members of a family apart (the office formats are all ZIP
/// archives, tables and notes are all text). What is not recognised is not taken.
/// </summary>
public static class MediaTypes
{
    /// <summary>What is taken, in words for a refusal.</summary>
    public const string Names = "image/png, image/jpeg, image/gif, image/webp, application/pdf, Office documents, application/zip, text";

    /// <summary>Images that a browser shows without running anything.</summary>
    public static readonly IReadOnlySet<string> SafeImages = new HashSet<string>(StringComparer.Ordinal) { "image/png", "image/jpeg", "image/gif", "image/webp" };

    private const int Looked = 8192;

    /// <summary>The media type of a file that is called <paramref name="name"/> and begins with <paramref name="start"/>, or null for one that is not taken.</summary>
    public static string? Of(string name, ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])) return "image/png";
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8)) return "image/gif";
        if (start.Length >= 12 && start.StartsWith("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8)) return "image/webp";
        if (start.StartsWith("%PDF-"u8)) return "application/pdf";
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8)) return Zipped(extension);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return Compound(extension);
        return IsText(start) ? Written(extension) : null;
    }

    private static string Zipped(string extension) => extension switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => "application/zip",
    };

    private static string? Compound(string extension) => extension switch
    {
        ".xls" => "application/vnd.ms-excel",
        ".doc" => "application/msword",
        ".ppt" => "application/vnd.ms-powerpoint",
        _ => null,
    };

    // HTML and SVG are text like any other here: they are handed out as text and never run.
    private static string Written(string extension) => extension switch
    {
        ".csv" => "text/csv",
        ".tsv" => "text/tab-separated-values",
        ".md" => "text/markdown",
        ".json" => "application/json",
        _ => "text/plain",
    };

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        // UTF-16 holds zero bytes; its mark says that they are meant.
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
        foreach (var c in start[..Math.Min(start.Length, Looked)])
            if (c < 32 && c is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 12 or 27)) return false;
        return true;
    }
}
