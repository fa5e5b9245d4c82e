using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Slices;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Jobs;

[ProductTests]
public sealed class JobRunnerTests(Engine engine) : ProductFixture(engine)
{
    [Test]
    public async Task A_job_of_an_unknown_kind_fails_with_a_sentence_and_is_seen_by_its_owner()
    {
        var id = await Queue("nothingLikeThis");
        var ops = await Product.As("ops");
        var job = await Ended(ops, id);
        Assert.That(job.GetProperty("state").GetString(), Is.EqualTo("failed"));
        Assert.That(job.GetProperty("message").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task Nobody_else_sees_a_persons_job()
    {
        var id = await Queue("nothingLikeThis");
        Assert.That((await (await Product.As("sales")).Get($"jobs/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Progress_comes_as_server_sent_events_until_the_end()
    {
        var id = await Queue("nothingLikeThis");
        var ops = await Product.As("ops");
        var stream = (await ops.Get($"jobs/{id}", ("Accept", "text/event-stream"))).Expect(HttpStatusCode.OK);
        Assert.That(stream.Headers["Content-Type"], Does.StartWith("text/event-stream"));
        Assert.That(stream.Text, Does.StartWith("event: job\n").And.Contains("\"state\":\"failed\""));
    }

    [Test]
    public async Task An_ended_job_cannot_be_cancelled()
    {
        var id = await Queue("nothingLikeThis");
        var ops = await Product.As("ops");
        await Ended(ops, id);
        var answer = (await ops.Delete($"jobs/{id}")).Expect(HttpStatusCode.Conflict);
        Assert.That(answer.Json!["allowed"]!.AsArray().Select(state => state!.GetValue<string>()), Is.EqualTo(new[] { "queued", "running" }));
    }

    private Task<long> Queue(string kind) => Product.With(async services =>
    {
        var db = services.GetRequiredService<Db>();
        services.GetRequiredService<Caller>().IsJob(await db.Scalar<long>("SELECT id FROM platform_user WHERE email_key = 'ops@demo.example'"), "", [], "page");
        return (await db.Write(() => services.GetRequiredService<JobQueue>().Add(kind, new { }))).Id;
    });

    private static async Task<JsonElement> Ended(ApiClient caller, long id)
    {
        for (var i = 0; i < 100; i++)
        {
            var job = JsonSerializer.Deserialize<JsonElement>((await caller.Get($"jobs/{id}")).Expect(HttpStatusCode.OK).Bytes);
            if (job.GetProperty("state").GetString() is not ("queued" or "running")) return job;
            await Task.Delay(100);
        }

        throw new TimeoutException($"Job {id} did not end.");
    }
}
