using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Notifications;

[ProductTests]
public sealed class NotificationTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_notification_is_read_in_the_readers_language_unread_first()
    {
        var pm = await Product.As("pm");
        var id = await IdOf(pm);
        await Tell(id, "First");
        await Tell(id, "Second");
        var first = (await pm.Get("notifications")).Expect(HttpStatusCode.OK).Json!["items"]!.AsArray();
        Assert.That(first.Select(item => item!["text"]!.GetValue<string>()), Is.EqualTo(new[] { "林夏 mentions you in “Second”.", "林夏 mentions you in “First”." }));
        pm.Language = "zh-CN";
        Assert.That((await pm.Get("notifications")).Json!["items"]![0]!["text"]!.GetValue<string>(), Does.Contain("提到了你"));

        await pm.Patch($"notifications/{first[0]!["id"]}", new { unread = false });
        var after = (await pm.Get("notifications")).Json!["items"]!.AsArray();
        Assert.That(after.Select(item => item!["unread"]!.GetValue<bool>()), Is.EqualTo(new[] { true, false }));
        Assert.That(after[1]!["id"]!.GetValue<long>(), Is.EqualTo(first[0]!["id"]!.GetValue<long>()));
    }

    [Test]
    public async Task All_are_marked_read_at_once_and_the_count_follows()
    {
        var cs = await Product.As("cs");
        var id = await IdOf(cs);
        for (var i = 0; i < 3; i++) await Tell(id, $"No. {i}");
        Assert.That((await cs.Get("notifications/unread")).Json!["unread"]!.GetValue<long>(), Is.EqualTo(3));
        Assert.That((await cs.Post("notifications/bulk", new { ids = (long[]?)null, change = new { unread = false } })).Expect(HttpStatusCode.OK).Json!["changed"]!.GetValue<int>(), Is.EqualTo(3));
        Assert.That((await cs.Get("notifications/unread")).Json!["unread"]!.GetValue<long>(), Is.Zero);
        (await cs.Post("notifications/bulk", new { ids = (long[]?)null, change = new { unread = true } })).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task Nobody_sees_or_marks_somebody_elses()
    {
        var (sales, other) = (await Product.As("sales"), await Product.As("marketing"));
        await Tell(await IdOf(sales), "Private");
        var id = (await sales.Get("notifications")).Json!["items"]![0]!["id"]!.GetValue<long>();
        Assert.That((await other.Get("notifications")).Json!["items"]!.AsArray(), Is.Empty);
        (await other.Patch($"notifications/{id}", new { unread = false })).Expect(HttpStatusCode.NotFound);
        await other.Post("notifications/bulk", new { ids = new[] { id }, change = new { unread = false } });
        Assert.That((await sales.Get("notifications/unread")).Json!["unread"]!.GetValue<long>(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_stream_says_the_count_at_once_and_again_when_it_changes()
    {
        var implementation = await Product.As("implementation");
        var id = await IdOf(implementation);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var stream = await implementation.Open("notifications/stream", stop.Token);
        using var reader = new StreamReader(stream);
        Assert.That(await NextData(reader, stop.Token), Does.Contain("\"unread\":0"));
        await Tell(id, "Live");
        Assert.That(await NextData(reader, stop.Token), Does.Contain("\"unread\":1"));
    }

    private static async Task<string> NextData(StreamReader reader, CancellationToken stop)
    {
        while (await reader.ReadLineAsync(stop) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        throw new EndOfStreamException();
    }

    private static async Task<long> IdOf(ApiClient client) => (await client.Get("me")).Json!["user"]!["id"]!.GetValue<long>();

    private Task<bool> Tell(long user, string record) => Product.With(async services =>
    {
        var notifications = services.GetRequiredService<ProductOps.Api.Shared.Notifications.Notifications>();
        await services.GetRequiredService<Db>().Write(() => notifications.Tell([user], "mention", "/value-delivery/requirements/1", ("who", "林夏"), ("record", record)));
        return true;
    });
}
