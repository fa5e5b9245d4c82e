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
public sealed class UsageBody : IDisposable
{
    /// <summary>Bytes of a call as it comes.</summary>
    public const long Longest = 4 * 1024 * 1024;

    /// <summary>Bytes of a call once it is unpacked.</summary>
    private const int LongestUnpacked = 32 * 1024 * 1024;

    private const int Deepest = 64;
    private const int FirstBuffer = 16 * 1024;
    private static readonly string[] Fields = ["data_list", "data"];
    private readonly JsonDocument document;
    private readonly byte[]? rented;

    private UsageBody(JsonDocument document, byte[]? rented)
    {
        this.document = document;
        this.rented = rented;
    }

    /// <summary>What it says; gone when this is disposed.</summary>
    public JsonElement Root => document.RootElement;

    /// <summary>Reads it; a body that cannot be read is refused.</summary>
    public static async Task<UsageBody> Read(HttpRequest request, CancellationToken stop)
    {
        foreach (var field in Fields)
            if (request.Query[field].ToString() is { Length: > 0 } inAddress) return new UsageBody(Parse(Unpacked(FromText(inAddress))), null);
        // Rented: a new array for each call of some hundred kilobytes would keep the garbage collector busy.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(request.ContentLength + 1 ?? FirstBuffer, FirstBuffer, Longest));
        try
        {
            var length = 0;
            int read;
            while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), stop)) > 0)
            {
                length += read;
                if (length == buffer.Length) buffer = Grown(buffer);
            }

            return new UsageBody(Parse(Content(buffer.AsMemory(0, length))), buffer);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        document.Dispose();
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static ReadOnlyMemory<byte> Content(ReadOnlyMemory<byte> body)
    {
        var bytes = Unpacked(body);
        if (!IsForm(bytes.Span)) return bytes;
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes.Span));
        foreach (var field in Fields)
            if (form.TryGetValue(field, out var value) && value.ToString() is { Length: > 0 } text) return Unpacked(FromText(text));
        throw Refusals.Malformed("/", "unreadableUsage");
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
