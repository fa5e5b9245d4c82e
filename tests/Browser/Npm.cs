using System.Diagnostics;
using System.Text;
using ProductOps.Tests.House;

namespace ProductOps.Tests.Browser;

/// <summary>Runs the web client's own tools in its folder.</summary>
public static class Npm
{
    /// <summary>Runs a command and answers exit code and output; ends it after <paramref name="longest"/>.</summary>
    public static async Task<(int Code, string Output)> Run(TimeSpan longest, string command, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command) { UseShellExecute = false, WorkingDirectory = Path.Combine(Source.Root, "web-client"), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["CI"] = "true";
        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("FORCE_COLOR");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        void Keep(string? line)
        {
            if (line is null) return;
            lock (output) output.AppendLine(line);
        }

        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(longest);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{output}\nEnded after {longest.TotalMinutes:0} minutes.");
        }

        lock (output) return (process.ExitCode, output.ToString());
    }
}
