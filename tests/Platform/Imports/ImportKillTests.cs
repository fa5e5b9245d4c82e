using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Platform.Imports;

/// <summary>A server that dies in the middle of an import.</summary>
public sealed class ImportKillTests
{
    private const int Rows = 12_000;

    [Test]
    public async Task An_import_that_was_killed_half_way_goes_on_after_the_restart_and_doubles_nothing()
    {
        long import;
        string database;
        await using (var product = await RunningProduct.Start("Production", null, ("Demo__Enabled", "true")))
        {
            database = product.Database;
            using var http = await SignIn(product);
            import = await Upload(http);
            var job = (await http.PostAsync($"/api/v1/imports/{import}/run", null)).Headers.Location!.ToString();
            while (await Done(http, job) is < 1000) await Task.Delay(10);
            await product.Kill();
        }

        await using var again = await RunningProduct.Start("Production", database, ("Demo__Enabled", "true"));
        using var reader = await SignIn(again);
        JsonNode state;
        while ((state = JsonNode.Parse(await reader.GetStringAsync($"/api/v1/imports/{import}"))!)["state"]!.GetValue<string>() == "running") await Task.Delay(100);

        Assert.That(state["state"]!.GetValue<string>(), Is.EqualTo("done"), state.ToJsonString());
        Assert.That(state["counts"]!["create"]!.GetValue<int>(), Is.EqualTo(Rows));
        var numbers = new List<string>();
        string? cursor = null;
        do
        {
            var page = JsonNode.Parse(await reader.GetStringAsync($"/api/v1/value-delivery/requirements?importId={import}&sort=id&limit=200{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}"))!;
            numbers.AddRange(page["items"]!.AsArray().Select(row => row!["sourceRef"]!.GetValue<string>()));
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, Rows).Select(row => $"K-{row}")), "each row once, in the file's order");
    }

    private static async Task<long> Upload(HttpClient http)
    {
        var text = new StringBuilder("编号,标题,客户,需求描述\r\n");
        for (var row = 1; row <= Rows; row++) text.Append("K-").Append(row).Append(",断电测试 ").Append(row).Append(",客户 ").Append(row % 40).Append(",第 ").Append(row).Append(" 行的描述\r\n");
        using var form = new MultipartFormDataContent { { new StringContent("requirements"), "kind" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString())), "file", "kill.csv" } };
        var answer = await http.PostAsync("/api/v1/imports", form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<long>();
    }

    private static async Task<long> Done(HttpClient http, string job) => JsonNode.Parse(await http.GetStringAsync(job))!["done"]!.GetValue<long>();

    private static async Task<HttpClient> SignIn(RunningProduct product)
    {
        var http = new HttpClient { BaseAddress = new Uri(product.Address) };
        var answer = await http.PostAsJsonAsync("/api/v1/session", new { email = "ops@demo.example", password = "demo-productops" });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        http.DefaultRequestHeaders.Add("X-CSRF-Token", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["antiforgeryToken"]!.GetValue<string>());
        http.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "*");
        return http;
    }
}
