using System.Text.Json.Nodes;

namespace ProductOps.Tests.Support;

/// <summary>Waits for jobs.</summary>
public static class Jobs
{
    /// <summary>The job once it has ended as wanted; fails when it ended otherwise or not within a minute.</summary>
    public static async Task<JsonNode> Ended(ApiClient client, long id)
    {
        for (var i = 0; i < 600; i++)
        {
            var job = (await client.Get($"jobs/{id}")).Json!;
            var state = job["state"]!.GetValue<string>();
            if (state == "done") return job;
            if (state is "failed" or "cancelled") Assert.Fail(job.ToJsonString());
            await Task.Delay(100);
        }

        throw new AssertionException($"Job {id} has not ended within a minute.");
    }
}
