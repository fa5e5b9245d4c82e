using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProductOps.Benchmarks.Load;

/// <summary>
/// One kept-alive HTTP/1.1 connection that sends prepared bytes and reads the answer to its end without keeping it: a client that
/// costs little, so that what is measured is the server.
/// </summary>
public sealed class Connection : IDisposable
{
    private readonly Socket socket;
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 17);

    private Connection(Socket socket) => this.socket = socket;

    /// <summary>The last answer's status.</summary>
    public int Status { get; private set; }

    /// <summary>Connects.</summary>
    public static async Task<Connection> Open(Uri address)
    {
        var connected = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await connected.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
        return new Connection(connected);
    }

    /// <summary>A request as bytes.</summary>
    public static byte[] Request(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        var text = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        foreach (var (name, value) in headers) text.Append($"{name}: {value}\r\n");
        if (body is not null) text.Append($"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(body).ToString());
    }

    /// <summary>Sends a request and reads its answer; <paramref name="keep"/> takes the answer's bytes where somebody wants them.</summary>
    public async ValueTask Send(ReadOnlyMemory<byte> request, Action<ReadOnlyMemory<byte>>? keep = null)
    {
        await socket.SendAsync(request);
        var have = 0;
        int headers;
        while ((headers = buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8)) < 0) have += await Receive(have);
        var body = headers + 4;
        Status = int.Parse(buffer.AsSpan(9, 3));
        var length = Length(buffer.AsSpan(0, body));
        if (Status is 304 or 204) length = 0;
        if (length >= 0)
        {
            keep?.Invoke(buffer.AsMemory(0, have));
            for (var read = have - body; read < length;)
            {
                var more = await Receive(0);
                keep?.Invoke(buffer.AsMemory(0, more));
                read += more;
            }

            return;
        }

        // Chunked: the last five bytes say that it ends.
        var tail = new byte[5];
        var filled = Shift(tail, 0, buffer.AsSpan(body, have - body));
        keep?.Invoke(buffer.AsMemory(0, have));
        while (filled < 5 || !tail.AsSpan().SequenceEqual("0\r\n\r\n"u8))
        {
            var more = await Receive(0);
            keep?.Invoke(buffer.AsMemory(0, more));
            filled = Shift(tail, filled, buffer.AsSpan(0, more));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        socket.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static int Shift(byte[] tail, int filled, ReadOnlySpan<byte> more)
    {
        foreach (var part in more.Length > 5 ? more[^5..] : more)
        {
            if (filled < 5) tail[filled++] = part;
            else
            {
                tail.AsSpan(1).CopyTo(tail);
                tail[4] = part;
            }
        }

        return filled;
    }

    private static int Length(ReadOnlySpan<byte> headers)
    {
        var at = headers.IndexOf("Content-Length: "u8);
        if (at < 0) return -1;
        var rest = headers[(at + 16)..];
        return int.Parse(rest[..rest.IndexOf((byte)'\r')]);
    }

    private async ValueTask<int> Receive(int at)
    {
        if (at == buffer.Length) throw new InvalidOperationException("The answer's headers are too long.");
        var more = await socket.ReceiveAsync(buffer.AsMemory(at));
        return more > 0 ? more : throw new InvalidOperationException("The server closed the connection.");
    }
}
