using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Files;

/// <summary>
/// A multipart form with one file, read while it comes: the text fields that stand before the file, and the file's content as a
/// stream that is never held in memory.
/// </summary>
public sealed record Upload(string FileName, Stream Content, IReadOnlyDictionary<string, string> Fields)
{
    private const int LongestField = 64 * 1024;
    private const int MostFields = 50;

    /// <summary>Reads the form up to the field <c>file</c>; refuses what is no such form.</summary>
    public static async Task<Upload> Read(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary) throw Refusals.UnsupportedMedia("multipart/form-data");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                if (disposition.IsFileDisposition() && name == "file") return new Upload(FileNameOf(disposition), section.Body, fields);
                if (fields.Count >= MostFields) throw Refusals.Malformed(name, "tooManyValues", ("largest", MostFields));
                fields[name] = await Text(section.Body, name, stop);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException && !stop.IsCancellationRequested)
        {
            throw Refusals.Malformed("file", "unreadableForm");
        }

        throw Refusals.Malformed("file", "required");
    }

    private static string FileNameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";

    private static async Task<string> Text(Stream body, string name, CancellationToken stop)
    {
        var buffer = new byte[LongestField + 1];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        if (read > LongestField) throw Refusals.Malformed(name, "tooLong", ("longest", LongestField));
        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, read);
        return text.Contains('\0', StringComparison.Ordinal) ? throw Refusals.Malformed(name, "nulCharacter") : text;
    }
}
