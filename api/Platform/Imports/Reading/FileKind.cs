using System.Buffers;
using System.IO.Compression;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>What a file is, told by its content; its name is never believed.</summary>
public enum FileKind
{
    Delimited,
    Json,
    Xlsx,
    Xlsb,
    Xls,
}

internal static class FileKinds
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileKind Of(FileStream file, ReadLimits limits)
    {
        if (file.Length == 0)
            throw new UnreadableFile(UnreadableFile.Empty);
        if (file.Length > limits.MaxBytes)
            throw new UnreadableFile(UnreadableFile.TooLarge, limits.MaxBytes >> 20);

        Span<byte> head = stackalloc byte[4096];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];

        if (head.StartsWith(Ole))
            return OfCompoundFile(file);
        if (head.StartsWith("PK"u8) && head.Length > 3 && head[2] is 3 or 5 or 7)
            return OfArchive(file, limits);
        // BIFF2 to BIFF4 had no container yet.
        if (head.Length > 4 && head[0] == 0x09 && head[1] is 0x00 or 0x02 or 0x04 && head[2] is 0x04 or 0x06 && head[3] == 0x00)
            return FileKind.Xls;
        return OfText(head);
    }

    private static FileKind OfText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8) || head.StartsWith("{\\rtf"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
            throw new UnreadableFile(UnreadableFile.NotAWorkbook);

        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
            return FileKind.Delimited;
        if (text[0] == (byte)'<')
        {
            Span<byte> lower = stackalloc byte[Math.Min(text.Length, 1024)];
            text[..lower.Length].CopyTo(lower);
            foreach (ref var b in lower)
                if (b is >= (byte)'A' and <= (byte)'Z')
                    b += 32;
            if (lower.IndexOf("<html"u8) >= 0 || lower.IndexOf("<!doctype html"u8) >= 0 || lower.IndexOf("<table"u8) >= 0 || lower.IndexOf("<head"u8) >= 0)
                throw new UnreadableFile(UnreadableFile.Html);
            if (lower.StartsWith("<?xml"u8) || lower.StartsWith("<!doctype"u8) || lower.StartsWith("<rss"u8) || lower.StartsWith("<!--"u8))
                throw new UnreadableFile(UnreadableFile.Xml);
        }

        if (text[0] is (byte)'{' || (text[0] is (byte)'[' && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)']', ..]))
            return FileKind.Json;
        return FileKind.Delimited;
    }

    /// <summary>An OLE container holds either an old workbook or a newer one behind a password; the stream names tell which.</summary>
    private static FileKind OfCompoundFile(FileStream file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            file.Position = 0;
            var carried = 0;
            while (true)
            {
                var read = file.Read(buffer, carried, buffer.Length - carried);
                if (read == 0)
                    return FileKind.Xls;
                var span = buffer.AsSpan(0, carried + read);
                if (span.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0)
                    throw new UnreadableFile(UnreadableFile.Encrypted);
                carried = Math.Min(64, span.Length);
                span[^carried..].CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FileKind OfArchive(FileStream file, ReadLimits limits)
    {
        using var archive = WorkbookArchive.Open(file, limits);
        if (archive.Find("xl/workbook.bin") is not null)
            return FileKind.Xlsb;
        if (archive.Find("mimetype") is not null && archive.Find("content.xml") is not null)
            throw new UnreadableFile(UnreadableFile.OpenDocument);
        return FileKind.Xlsx;
    }
}
