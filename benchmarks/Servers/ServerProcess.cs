using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ProductOps.Benchmarks.Servers;

/// <summary>A server in a process of its own, with what the operating system knows about it.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address, TimeSpan firstAnswer) => (this.process, Address, FirstAnswer) = (process, address, firstAnswer);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>Processor time it has used, in milliseconds.</summary>
    public double ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>Memory it holds, in MiB.</summary>
    public double WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The most memory it has ever held, in MiB.</summary>
    public double PeakWorkingSet
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The product as users run it, on a database file.</summary>
    public static ServerProcess Product(SuiteSettings settings, string database)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ProductOps.Api.dll");
        return Start(program, [], Path.Combine(settings.Root, "api"), address => new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = address,
            ["ConnectionStrings__ProductOps"] = $"Data Source={database}",
            ["Demo__Enabled"] = "false",
            ["RateLimits__Burst"] = "1000000",
            ["RateLimits__PerSecond"] = "1000000",
        });
    }

    /// <summary>The bare endpoints, on a database file.</summary>
    public static ServerProcess Bare(SuiteSettings settings, string database)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ProductOps.Benchmarks.dll");
        return Start(program, ["bare", database], settings.Root, address => new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["BARE_ADDRESS"] = address });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static ServerProcess Start(string program, IReadOnlyList<string> args, string folder, Func<string, Dictionary<string, string?>> environment)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        if (args.Count > 0) start.ArgumentList.Add(address);
        foreach (var (name, value) in environment(address)) start.Environment[name] = value;
        var clock = Stopwatch.GetTimestamp();
        var started = Process.Start(start)!;
        var said = new List<string>();
        started.OutputDataReceived += (_, line) => Keep(line.Data);
        started.ErrorDataReceived += (_, line) => Keep(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = http.GetAsync(new Uri(address + "/health/live")).GetAwaiter().GetResult();
                if (answer.IsSuccessStatusCode) break;
            }
            catch (HttpRequestException failure)
            {
                if (started.HasExited || Stopwatch.GetElapsedTime(clock) > TimeSpan.FromMinutes(3))
                    throw new InvalidOperationException($"{program} does not answer: {string.Join('\n', said)}", failure);
            }

            Thread.Sleep(5);
        }

        return new ServerProcess(started, new Uri(address), Stopwatch.GetElapsedTime(clock));

        void Keep(string? line)
        {
            if (line is null) return;
            lock (said)
            {
                if (said.Count < 200) said.Add(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
