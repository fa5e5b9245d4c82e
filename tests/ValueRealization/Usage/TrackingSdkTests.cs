using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.Browser;
using ProductOps.Tests.House;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.ValueRealization.Usage;

/// <summary>The official Node SDKs of Segment, PostHog and Sensors Data, unmodified, against the running product, which is killed and started again in the middle.</summary>
[NonParallelizable]
public sealed class TrackingSdkTests
{
    private static string Folder => Path.Combine(Source.Root, "tests", "TrackingSdks");

    [Test]
    public async Task The_same_story_through_three_SDKs_is_the_same_report_also_when_the_server_goes_away_in_the_middle()
    {
        await NeedSdks();
        await using var product = await RunningProduct.Start("Testing", null, ("Demo__Enabled", "true"));
        using var ops = await SignIn(product.Address);
        var customers = new List<long>();
        for (var i = 1; i <= 3; i++) customers.Add((await Post(ops, "value-realization/customers", new { externalId = $"SDK-{i}", name = $"Sdk {i}" }))["id"]!.GetValue<long>());
        var key = (await Post(ops, "api-keys", new { name = "sdk", scopes = new[] { "usage:write" }, expiresInDays = 1 }))["secret"]!.GetValue<string>();

        using var story = Process.Start(new ProcessStartInfo("node") { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true, ArgumentList = { "story.mjs", product.Address, key, Tracking.Day(-1) } })!;
        var failures = story.StandardError.ReadToEndAsync();
        try
        {
            await Says(story, "half");
            await product.Kill();
            await story.StandardInput.WriteLineAsync("on");
            await Says(story, "told");
            await Task.Delay(1000);
            await product.StartAgain();
            await story.StandardInput.WriteLineAsync("on");
            await Says(story, "end");
        }
        finally
        {
            if (!story.HasExited) story.Kill(entireProcessTree: true);
        }

        var reports = new List<string>();
        foreach (var customer in customers)
        {
            var rows = JsonNode.Parse(await ops.GetStringAsync(new Uri($"{product.Address}/api/v1/value-realization/usage/summary?by=customerFeature&customer={customer}&sort=-uses")))!["items"]!.AsArray();
            reports.Add(string.Join('\n', rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row!["eventName"]}: {row["events"]} {row["uses"]} {row["activeUsers"]} {row["minutes"]} {row["outputs"]}")).Order(StringComparer.Ordinal)));
        }

        const string Expected = "sdk_order_signed: 30 30 3 19.5 30\nsdk_report_made: 30 30 3 20 60";
        Assert.That(reports, Is.EqualTo(new[] { Expected, Expected, Expected }), await failures);
    }

    private static async Task NeedSdks()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node") { UseShellExecute = false, ArgumentList = { "--version" }, RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("Node is not there: the tracking SDKs cannot be run.");
        }

        if (Directory.Exists(Path.Combine(Folder, "node_modules", "posthog-node"))) return;
        var (code, output) = await Npm.Run(TimeSpan.FromMinutes(5), "npm", ["ci", "--prefix", Folder, "--ignore-scripts", "--no-audit", "--no-fund"]);
        Assert.That(code, Is.Zero, output);
    }

    private static async Task Says(Process process, string word)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line == word) return;
        Assert.Fail($"The story ended before it said '{word}'.");
    }

    private static async Task<HttpClient> SignIn(string address)
    {
        var http = new HttpClient { BaseAddress = new Uri(address + "/api/v1/") };
        var session = await Post(http, "session", new { email = "ops@demo.example", password = DemoOptions.Password });
        http.DefaultRequestHeaders.Add("X-CSRF-Token", session["antiforgeryToken"]!.GetValue<string>());
        return http;
    }

    private static async Task<JsonNode> Post(HttpClient http, string path, object body)
    {
        var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.IsSuccessStatusCode, Is.True, text);
        return JsonNode.Parse(text)!;
    }
}
