using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Imports;

/// <summary>Takes files through an import, the way the wizard does.</summary>
internal sealed class ImportClient(ApiClient caller, string kind)
{
    public Task<Answer> Upload(string content, string name = "file.csv") => Upload(Encoding.UTF8.GetBytes(content), name);

    public Task<Answer> Upload(byte[] content, string name = "file.csv") => caller.Upload("imports", content, name, ("kind", kind));

    public async Task<JsonNode> DryRun(JsonNode import) => (await caller.Post($"imports/{import["id"]}/dry-run")).Expect(HttpStatusCode.OK).Json!;

    /// <summary>Runs it and gives the import afterwards.</summary>
    public async Task<JsonNode> Run(JsonNode import)
    {
        await End(await caller.Post($"imports/{import["id"]}/run"));
        return await Get(import);
    }

    /// <summary>From the upload to the end.</summary>
    public async Task<JsonNode> Import(string content, string name = "file.csv") => await Run((await Upload(content, name)).Expect(HttpStatusCode.Created).Json!);

    /// <summary>From the upload to the end.</summary>
    public async Task<JsonNode> Import(byte[] content, string name = "file.csv") => await Run((await Upload(content, name)).Expect(HttpStatusCode.Created).Json!);

    public async Task<JsonNode> Undo(JsonNode import)
    {
        await End(await caller.Post($"imports/{import["id"]}/undo"));
        return await Get(import);
    }

    public async Task<JsonNode> Get(JsonNode import) => (await caller.Get($"imports/{import["id"]}")).Expect(HttpStatusCode.OK).Json!;

    /// <summary>The counts that are not zero.</summary>
    public static Dictionary<string, int> Counts(JsonNode import) =>
        import["counts"]!.AsObject().Where(count => count.Value!.GetValue<int>() > 0).ToDictionary(count => count.Key, count => count.Value!.GetValue<int>());

    /// <summary>Waits for a job's end, which must be a good one.</summary>
    public async Task<JsonNode> End(Answer started)
    {
        var id = started.Expect(HttpStatusCode.Accepted).Json!["id"]!.GetValue<long>();
        while (true)
        {
            var job = (await caller.Get($"jobs/{id}")).Json!;
            var state = job["state"]!.GetValue<string>();
            if (state is "queued" or "running")
            {
                await Task.Delay(40);
                continue;
            }

            Assert.That(state, Is.EqualTo("done"), job.ToJsonString());
            return job;
        }
    }
}
