using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace ProductOps.Api.Platform.Imports.Reading;

/// <summary>The archive of a workbook, opened with the directory checked first and every part read under limits. Nothing is ever written to disk from it.</summary>
internal sealed class WorkbookArchive : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookArchive(ZipArchive archive, ReadLimits limits)
    {
        this.archive = archive;
        this.limits = limits;
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.Split('/').Contains("..") || name.Contains(':', StringComparison.Ordinal))
                throw new UnreadableFile(UnreadableFile.UnsafeNames);
            if (entry.IsEncrypted)
                throw new UnreadableFile(UnreadableFile.Encrypted);
            parts.TryAdd(name.TrimStart('/'), entry);
        }
    }

    public static WorkbookArchive Open(FileStream file, ReadLimits limits)
    {
        CheckDirectory(file, limits);
        try
        {
            file.Position = 0;
            return new WorkbookArchive(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), limits);
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFile(UnreadableFile.Damaged, broken);
        }
    }

    public string? Find(string part) => parts.TryGetValue(part, out var entry) ? entry.FullName.Replace('\\', '/').TrimStart('/') : null;

    /// <summary>Inflates every binary part once under the limits: for readers that open the archive themselves.</summary>
    public void CheckBinaryParts(CancellationToken stop)
    {
        var buffer = new byte[1 << 16];
        foreach (var part in parts.Keys.Where(p => p.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)))
        {
            using var stream = OpenPart(part, markup: false);
            while (stream.Read(buffer) > 0)
                stop.ThrowIfCancellationRequested();
        }

        foreach (var part in parts.Keys.Where(p => p.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || p.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                using var xml = OpenXml(part);
                while (xml.Read())
                    stop.ThrowIfCancellationRequested();
            }
            catch (XmlException broken)
            {
                throw Explain(part, broken);
            }
        }
    }

    /// <param name="part">Name inside the archive.</param>
    /// <param name="markup">An XML part, in which a tag has to come along now and then.</param>
    public Stream OpenPart(string part, bool markup = true)
    {
        if (!parts.TryGetValue(part, out var entry))
            throw new UnreadableFile(UnreadableFile.Damaged);
        try
        {
            return new GuardedPart(entry.Open(), entry.CompressedLength, markup, this.limits);
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFile(UnreadableFile.Damaged, broken);
        }
    }

    public XmlReader OpenXml(string part) => XmlReader.Create(OpenPart(part), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        NameTable = new BoundedNames(),
    });

    /// <summary>An XML failure in the file's own words: a document type (entities, bombs), or damage.</summary>
    public UnreadableFile Explain(string part, Exception failure)
    {
        if (failure is XmlException)
        {
            var head = new byte[4096];
            using var stream = OpenPart(part);
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var text = System.Text.Encoding.Latin1.GetString(head, 0, read).Replace("\0", "", StringComparison.Ordinal);
            if (text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                return new UnreadableFile(UnreadableFile.XmlEntities, failure);
        }

        return new UnreadableFile(UnreadableFile.Damaged, failure);
    }

    public void Dispose() => this.archive.Dispose();

    /// <summary>
    /// ZipArchive makes an object of every directory entry before it can be asked anything, so a directory of a million entries has to be met earlier.
    /// Names that climb out of the folder are looked for in the same walk.
    /// </summary>
    private static void CheckDirectory(FileStream file, ReadLimits limits)
    {
        var tail = new byte[Math.Min(file.Length, 66_000)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + 22 > tail.Length)
            throw new UnreadableFile(UnreadableFile.Truncated);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (offset == uint.MaxValue)
            offset = Zip64DirectoryOffset(file, tail, end);
        if (offset >= file.Length)
            throw new UnreadableFile(UnreadableFile.Truncated);

        file.Position = offset;
        using var directory = new BinaryReader(file, System.Text.Encoding.Latin1, leaveOpen: true);
        Span<byte> header = stackalloc byte[46];
        for (var count = 0; ; count++)
        {
            var read = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            if (read < 46 || BinaryPrimitives.ReadUInt32LittleEndian(header) != 0x02014b50)
                return;
            if (count >= limits.MaxParts)
                throw new UnreadableFile(UnreadableFile.TooManyParts, limits.MaxParts);
            file.Position += BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }
    }

    private static long Zip64DirectoryOffset(FileStream file, byte[] tail, int end)
    {
        var locator = end - 20;
        if (locator < 0 || BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(locator)) != 0x07064b50)
            throw new UnreadableFile(UnreadableFile.Damaged);
        var record = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8));
        if (record < 0 || record > file.Length - 56)
            throw new UnreadableFile(UnreadableFile.Damaged);
        file.Position = record;
        var buffer = new byte[56];
        file.ReadExactly(buffer);
        var offset = BinaryPrimitives.ReadInt64LittleEndian(buffer.AsSpan(48));
        return offset < 0 ? throw new UnreadableFile(UnreadableFile.Damaged) : offset;
    }

    /// <summary>Refuses a part that inflates beyond measure, or that goes on for a megabyte without a tag (an endless attribute would be kept in memory whole).</summary>
    private sealed class GuardedPart(Stream inner, long packed, bool markup, ReadLimits limits) : Stream
    {
        private const int LongestRun = 1 << 20;
        private long inflated;
        private long sinceTag;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => inflated; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read;
            try
            {
                read = inner.Read(buffer);
            }
            catch (InvalidDataException broken)
            {
                throw new UnreadableFile(UnreadableFile.Damaged, broken);
            }

            inflated += read;
            if (inflated > limits.MaxInflatedBytes || (inflated > limits.RatioFrom && inflated / Math.Max(packed, 1) > limits.MaxRatio))
                throw new UnreadableFile(UnreadableFile.InflatesTooMuch, limits.MaxInflatedBytes >> 20);
            var tag = buffer[..read].LastIndexOf((byte)'<');
            sinceTag = tag < 0 ? sinceTag + read : read - tag;
            if (markup && sinceTag > LongestRun)
                throw new UnreadableFile(UnreadableFile.CellTooLong, LongestRun);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>The reader interns every element and attribute name; a part made of ever new names would fill the memory.</summary>
    private sealed class BoundedNames : NameTable
    {
        private const int Most = 20_000;
        private int reads;

        public override string Add(char[] key, int start, int len) => base.Get(key, start, len) ?? base.Add(key, start, Counted(len));

        public override string Add(string key) => base.Get(key) ?? AddNew(key);

        private string AddNew(string key)
        {
            Counted(key.Length);
            return base.Add(key);
        }

        private int Counted(int len) => ++reads > Most ? throw new UnreadableFile(UnreadableFile.Damaged) : len;
    }
}
