using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ProductOps.Tests.House;

namespace ProductOps.Tests.Support;

/// <summary>The product as people run it: a process of its own, on a free port, with the demo workspace and a database that goes with it.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private readonly List<string> output = [];
    private readonly string database;
    private Process? process;
    private (string Environment, (string Name, string Value)[] Settings) started;

    private RunningProduct(string? databaseFile)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        database = databaseFile ?? Path.Combine(Product.Folder, Guid.NewGuid().ToString("n") + ".db");
    }

    /// <summary>Where it answers.</summary>
    public string Address { get; }

    /// <summary>Its database file.</summary>
    public string Database => database;

    /// <summary>Everything it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output) return string.Join('\n', output);
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<RunningProduct> Start(string environment = "Development", string? databaseFile = null, params (string Name, string Value)[] settings)
    {
        var product = new RunningProduct(databaseFile);
        await product.Run(environment, settings);
        return product;
    }

    /// <summary>Starts it where it cannot start: its exit code, and what it has printed by then.</summary>
    public static async Task<(int Code, string Output)> Fail(params (string Name, string Value)[] settings)
    {
        await using var product = new RunningProduct(null);
        product.Begin("Production", settings);
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await product.process!.WaitForExitAsync(late.Token);
        product.process.WaitForExit();
        return (product.process.ExitCode, product.Output);
    }

    /// <summary>Waits until it has printed a text.</summary>
    public async Task Says(string text)
    {
        for (var i = 0; i < 100 && !Output.Contains(text, StringComparison.Ordinal); i++) await Task.Delay(50);
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it again where it was, after it has ended.</summary>
    public Task StartAgain() => Run(started.Environment, started.Settings);

    /// <summary>Asks the process to end and waits; answers its exit code.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", $"-TERM {process!.Id}"))!;
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(40)).Token);
        return process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
    }

    private void Begin(string environment, (string Name, string Value)[] settings)
    {
        started = (environment, settings);
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Source.Root, "api"),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ProductOps.Api.dll"));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["ConnectionStrings__ProductOps"] = $"Data Source={database}";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task Run(string environment, (string Name, string Value)[] settings)
    {
        Begin(environment, settings);
        using var http = new HttpClient();
        for (var i = 0; i < 600; i++)
        {
            if (process!.HasExited) throw new InvalidOperationException("The product ended at its start:\n" + Output);
            try
            {
                if ((await http.GetAsync(Address + "/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The product was not ready within a minute:\n" + Output);
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (output) output.Add(line);
    }
}
