using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Operations;

/// <summary>Where a collector is set up, it gets the product's spans and figures.</summary>
public sealed class TelemetryTests
{
    [Test]
    public async Task A_collector_gets_spans_named_after_slices_and_figures_before_the_product_has_ended()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var collector = new HttpListener();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        var received = new ConcurrentBag<(string Path, string? Key, string? Type, string Body)>();
        var collecting = Task.Run(async () =>
        {
            while (collector.IsListening)
            {
                HttpListenerContext call;
                try
                {
                    call = await collector.GetContextAsync();
                }
                catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                received.Add((call.Request.Url!.AbsolutePath, call.Request.Headers["x-key"], call.Request.ContentType, Encoding.UTF8.GetString(body.ToArray())));
                call.Response.Close();
            }
        });

        using (var product = new Product())
        {
            product.Settings["Otlp:Endpoint"] = $"http://127.0.0.1:{port}/";
            product.Settings["Otlp:Headers"] = "x-key=open sesame";
            product.Settings["Otlp:ServiceName"] = "productops-under-test";
            (await (await product.As("ops")).Get("value-delivery/scoring-rules")).Expect(HttpStatusCode.OK);
        }

        collector.Stop();
        await collecting;
        var (spans, figures) = (received.Where(call => call.Path == "/v1/traces").ToList(), received.Where(call => call.Path == "/v1/metrics").ToList());
        Assert.That(spans.Select(call => call.Body), Has.Some.Contains("GetScoringRule").And.Some.Contains("productops-under-test"));
        Assert.That(figures.Select(call => call.Body), Has.Some.Contains("http.server.request.duration"));
        Assert.That(received.Select(call => (call.Key, call.Type)).Distinct(), Is.EqualTo(new[] { ("open sesame", "application/x-protobuf") }));
    }
}
