using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Files;

/// <summary>
/// A multipart form with one file, read while it comes: the file's content as a stream that is never held in memory, and the text
/// fields that stand before it; those behind it are there once the content has been read, and <see cref="ReadOn"/> was called.
/// </summary>
public sealed class Upload
{
    private const int LongestField = 64 * 1024;
    private const int MostFields = 50;
    private readonly MultipartReader form;
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    private Upload(MultipartReader form) => this.form = form;

    /// <summary>The file's name, without a path.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>What the file holds.</summary>
    public Stream Content { get; private set; } = Stream.Null;

    /// <summary>The text fields read so far.</summary>
    public IReadOnlyDictionary<string, string> Fields => fields;

    /// <summary>Reads the form up to the field <c>file</c>; refuses what is no such form.</summary>
    public static async Task<Upload> Read(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary) throw Refusals.UnsupportedMedia("multipart/form-data");
        var upload = new Upload(new MultipartReader(boundary, request.Body));
        return await upload.ToFile(stop) ? upload : throw Refusals.Malformed("file", "required");
    }

    /// <summary>Reads the fields behind the file, whose content must have been read to its end.</summary>
    public async Task ReadOn(CancellationToken stop)
    {
        if (await ToFile(stop)) throw Refusals.Malformed("file", "oneFile");
    }

    private async Task<bool> ToFile(CancellationToken stop)
    {
        try
        {
            while (await form.ReadNextSectionAsync(stop) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                if (disposition.IsFileDisposition() && name == "file")
                {
                    FileName = FileStore.CleanName(HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "");
                    Content = new UploadedContent(section.Body);
                    return true;
                }

                if (fields.Count >= MostFields) throw Refusals.Malformed(name, "tooManyValues", ("largest", MostFields));
                fields[name] = await Text(section.Body, name, stop);
            }

            return false;
        }
        catch (Exception failure) when (UploadedContent.IsBroken(failure) && !stop.IsCancellationRequested)
        {
            throw Refusals.Malformed("file", "unreadableForm");
        }
    }

    private static async Task<string> Text(Stream body, string name, CancellationToken stop)
    {
        var buffer = new byte[LongestField + 1];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        if (read > LongestField) throw Refusals.Malformed(name, "tooLong", ("longest", LongestField));
        var text = System.Text.Encoding.UTF8.GetString(buffer, 0, read);
        return text.Contains('\0', StringComparison.Ordinal) ? throw Refusals.Malformed(name, "nulCharacter") : text;
    }
}
