using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Files;

/// <summary>The content of a form's file: a form that breaks off in the middle of it is the caller's mistake (400), and is told apart from a disk of ours that fails.</summary>
public sealed class UploadedContent(Stream form) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>True for a failure of reading a form, but not where the server itself says what is wrong (too large, too slow).</summary>
    public static bool IsBroken(Exception failure) => failure is InvalidDataException or IOException and not BadHttpRequestException;

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await form.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception failure) when (IsBroken(failure) && !cancellationToken.IsCancellationRequested)
        {
            throw Refusals.Malformed("file", "unreadableForm");
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }
}
