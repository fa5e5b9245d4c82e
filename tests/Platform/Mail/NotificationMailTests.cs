using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Outbox;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Mail;

[ProductTests]
public sealed class NotificationMailTests(Engine engine) : ProductFixture(engine)
{
    private readonly MailServer server = new();

    [OneTimeTearDown]
    public void StopServer() => server.Dispose();

    [Test]
    public async Task A_mention_goes_out_as_a_mail_in_the_readers_language_once()
    {
        var (ops, cs) = (await Product.As("ops"), await Product.As("cs"));
        await cs.Patch("me", new { language = "zh-CN" });
        var id = (await cs.Get("me")).Json!["user"]!["id"]!.GetValue<long>();
        (await ops.Post("comments", new { kind = "user", recordId = 1, text = $"@[周敏](user:{id})" })).Expect(HttpStatusCode.Created);
        var mail = await server.Next();
        Assert.That(mail, Does.Contain("cs@demo.example").And.Contain("https://productops.example/settings/people").And.Contain("提到了你"));
        await Product.Services.GetRequiredService<OutboxRunner>().RunOnce(CancellationToken.None);
        var open = await Product.With(services => services.GetRequiredService<Db>().Scalar<long>("SELECT COUNT(*) FROM platform_outbox WHERE topic = 'notification' AND handled_at IS NULL AND attempts = 0"));
        Assert.That(open, Is.Zero);
    }

    protected override void Configure(Product product)
    {
        product.Settings["Smtp:Host"] = "127.0.0.1";
        product.Settings["Smtp:Port"] = server.Port.ToString();
        product.Settings["Smtp:Tls"] = "false";
        product.Settings["Smtp:From"] = "productops@productops.example";
        product.Settings["Smtp:PublicAddress"] = "https://productops.example";
    }

    /// <summary>Takes mails as a real server does, and hands them over decoded.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly System.Threading.Channels.Channel<string> mails = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public MailServer()
        {
            listener.Start();
            _ = Serve();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public async Task<string> Next()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return await mails.Reader.ReadAsync(patience.Token);
        }

        public void Dispose() => listener.Stop();

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await Talk(client);
                }
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }

        private async Task Talk(TcpClient client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 ready");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
                if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("250 ok");
                    continue;
                }

                await writer.WriteLineAsync("354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync() is { } part && part != ".") text.Append(part).Append('\n');
                await writer.WriteLineAsync("250 taken");
                mails.Writer.TryWrite(Decode(text.ToString()));
            }
        }

        private static string Decode(string mail)
        {
            var split = mail.IndexOf("\n\n", StringComparison.Ordinal);
            var (head, body) = (mail[..split], mail[(split + 2)..]);
            return head + "\n\n" + (head.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", ""))) : body);
        }
    }
}
