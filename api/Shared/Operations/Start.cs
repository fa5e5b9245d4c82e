using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Operations;

/// <summary>What happens between the build and the first request: migrations, the demo workspace or the first admin's link, and a word to whoever started it.</summary>
public static class Start
{
    private const string DemoLoaded = "SELECT value FROM platform_setting WHERE name = @Name";
    private const string NoteDemo = "INSERT INTO platform_setting (name, value) VALUES (@Name, @Value)";

    /// <summary>True once requests are answered: until then a failure of the host is told in a sentence, and not logged beside it with its trace.</summary>
    public static bool Serving { get; private set; }

    /// <summary>Prepares the database, starts serving, and says where.</summary>
    public static async Task PrepareAndRun(this WebApplication app)
    {
        await app.Services.GetRequiredService<Migrator>().Run(CancellationToken.None);
        var demo = DemoOptions.Of(app.Configuration, app.Environment);
        if (demo.Enabled) await LoadDemo(app.Services);
        await app.StartAsync();
        Serving = true;
        await Announce(app, demo);
        await app.WaitForShutdownAsync();
    }

    /// <summary>Loads the parts of the demo workspace that are not there yet.</summary>
    public static async Task LoadDemo(IServiceProvider services)
    {
        List<(string Name, int Order)> parts;
        await using (var scope = services.CreateAsyncScope())
            parts = [.. scope.ServiceProvider.GetServices<DemoPart>().Select(part => (part.GetType().Name, part.Order)).OrderBy(part => part.Order)];
        foreach (var (name, _) in parts)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var key = "demo." + name;
            scope.ServiceProvider.GetRequiredService<Caller>().IsJob(null, "ProductOps", [], "demo");
            await db.Write(async () =>
            {
                if (await db.Scalar<string>(DemoLoaded, new { Name = key }) is not null) return;
                var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.ToMilliseconds();
                await scope.ServiceProvider.GetServices<DemoPart>().First(part => part.GetType().Name == name).Load(now, CancellationToken.None);
                await db.Execute(NoteDemo, new { Name = key, Value = now.ToString("O", CultureInfo.InvariantCulture) });
            });
        }
    }

    private static async Task Announce(WebApplication app, DemoOptions demo)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        address = address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
        var lines = new List<string> { "", $"  ProductOps is at {address}   (API: {address}/swagger)" };
        if (demo.Enabled) lines.Add($"  Demo sign-ins: {string.Join(", ", DemoOptions.Accounts.Select(account => account.Email))}; password {DemoOptions.Password}");
        else if (await FirstAdmin.LinkIfNeeded(app.Services) is { } link) lines.Add($"  Nobody can sign in yet. Make the first administrator within 24 hours at {address}/setup/{link}");
        lines.Add("");
        foreach (var line in lines) await Console.Out.WriteLineAsync(line);
    }
}
