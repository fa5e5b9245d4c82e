using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// The body of a tracking call, as SDKs send it: JSON, squeezed or not, whatever its content type says; or a form whose field holds the JSON, often squeezed and in base64.
/// </summary>
public static class UsageBody
{
    /// <summary>Bytes of a call as it comes.</summary>
    public const long Longest = 4 * 1024 * 1024;

    /// <summary>Bytes of a call once it is unpacked.</summary>
    private const int LongestUnpacked = 32 * 1024 * 1024;

    private const int Deepest = 64;
    private static readonly string[] Fields = ["data_list", "data"];

    /// <summary>Reads it; a body that cannot be read is refused.</summary>
    public static async Task<JsonDocument> Read(HttpRequest request, CancellationToken stop)
    {
        foreach (var field in Fields)
            if (request.Query[field].ToString() is { Length: > 0 } inAddress) return Parse(Unpacked(FromText(inAddress)));
        using var stream = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, Longest));
        await request.Body.CopyToAsync(stream, stop);
        var bytes = Unpacked(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        if (IsForm(bytes.Span))
        {
            var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes.Span));
            foreach (var field in Fields)
                if (form.TryGetValue(field, out var value) && value.ToString() is { Length: > 0 } text) return Parse(Unpacked(FromText(text)));
            throw Refusals.Malformed("/", "unreadableUsage");
        }

        return Parse(bytes);
    }

    private static bool IsForm(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [>= (byte)'a' and <= (byte)'z', ..]) return false;
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 400)]);
        return Fields.Any(field => start.StartsWith(field + "=", StringComparison.Ordinal) || start.Contains("&" + field + "=", StringComparison.Ordinal));
    }

    private static ReadOnlyMemory<byte> FromText(string text)
    {
        if (text.AsSpan().TrimStart() is ['{' or '[', ..]) return Encoding.UTF8.GetBytes(text);
        // A plus sign that nobody escaped has become a blank.
        var plain = text.Replace(' ', '+').Replace('-', '+').Replace('_', '/').TrimEnd('=');
        try
        {
            return Convert.FromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException)
        {
            throw Refusals.Malformed("/", "unreadableUsage");
        }
    }

    // What a squeezed body is shows in its first two bytes; headers and parameters that say so are often forgotten or wrong.
    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span is not [0x1f, 0x8b, ..]) return bytes;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var unpacked = new ArrayBufferWriter<byte>(bytes.Length * 4);
            int read;
            while ((read = gzip.Read(unpacked.GetSpan(64 * 1024))) > 0)
            {
                unpacked.Advance(read);
                if (unpacked.WrittenCount > LongestUnpacked) throw Refusals.TooLarge(LongestUnpacked);
            }

            return unpacked.WrittenMemory;
        }
        catch (InvalidDataException)
        {
            throw Refusals.Malformed("/", "unreadableUsage");
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Deepest, AllowTrailingCommas = true });
        }
        catch (JsonException)
        {
            throw Refusals.Malformed("/", "unreadableUsage");
        }
    }
}
