using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ProductOps.Api.Shared.Operations;

/// <summary>
/// The process's figures as Prometheus text at <c>/metrics</c>: requests by route and status, connections, the database's queues and
/// group commits, jobs. Listens to .NET's own meters; nothing is measured twice.
/// </summary>
public sealed class Metrics : IDisposable
{
    /// <summary>The meters whose figures leave the process.</summary>
    public static readonly IReadOnlyList<string> Meters = ["ProductOps", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];
    private static readonly string[] Labels = ["http.request.method", "http.route", "http.response.status_code", "kind", "state"];
    private static readonly double[] Seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
    private static readonly double[] Counts = [1, 2, 4, 8, 16, 32, 64, 128];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> series = new();

    /// <summary>Starts to listen.</summary>
    public Metrics()
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal)) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
    }

    /// <summary>Maps <c>/metrics</c>: for this machine itself, and for whoever holds the token. Others learn not even that it is there.</summary>
    public static void Map(WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<Metrics>();
        app.MapGet("/metrics", (HttpContext http, MetricsOptions options) => May(http.Connection.RemoteIpAddress, http.Request.Headers, options.Token)
            ? Results.Text(metrics.Write(), "text/plain; version=0.0.4; charset=utf-8")
            : throw Problems.Refusals.NotFound("address", "/metrics")).ExcludeFromDescription();
    }

    /// <summary>True for a caller on this machine that no proxy stands before, and for one with the token.</summary>
    public static bool May(IPAddress? from, IHeaderDictionary headers, string token)
    {
        if (token.Length > 0) return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(headers.Authorization.ToString()), Encoding.UTF8.GetBytes("Bearer " + token));
        return from is not null && IPAddress.IsLoopback(from) && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("Forwarded");
    }

    /// <summary>All figures, in Prometheus' text form.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in series.GroupBy(pair => Name(pair.Key.Instrument), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var instrument = family.First().Key.Instrument;
            text.Append("# HELP ").Append(family.Key).Append(' ').Append(instrument.Description ?? instrument.Name).Append('\n');
            text.Append("# TYPE ").Append(family.Key).Append(' ').Append(Type(instrument)).Append('\n');
            foreach (var one in family.GroupBy(pair => pair.Key.Labels, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
                one.First().Value.Write(text, family.Key, one.Key);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (name, tag) in tags)
        {
            if (!Labels.Contains(name, StringComparer.Ordinal)) continue;
            labels.Append(labels.Length == 0 ? "" : ",").Append(name.Replace('.', '_')).Append("=\"").Append(Convert.ToString(tag, CultureInfo.InvariantCulture)!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        }

        series.GetOrAdd((instrument, labels.ToString()), static key => new Series(Type(key.Instrument) == "histogram" ? key.Instrument.Unit == "s" ? Seconds : Counts : null)).Take(value, Sums(instrument));
    }

    // Counters and up-down counters report changes; observable ones and gauges report what is.
    private static bool Sums(Instrument instrument) => !instrument.IsObservable && Kind(instrument) is "Counter" or "UpDownCounter";

    private static string Type(Instrument instrument) => Kind(instrument) switch
    {
        "Histogram" => "histogram",
        "Counter" or "ObservableCounter" => "counter",
        _ => "gauge",
    };

    private static string Kind(Instrument instrument) => instrument.GetType().Name.Split('`')[0];

    private static string Name(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_');
        if (instrument.Unit == "s") name += "_seconds";
        return Type(instrument) == "counter" ? name + "_total" : name;
    }

    private sealed class Series(double[]? bounds)
    {
        private readonly Lock gate = new();
        private readonly long[] buckets = new long[(bounds?.Length ?? 0) + 1];
        private double sum;
        private long count;

        public void Take(double value, bool adds)
        {
            lock (gate)
            {
                if (bounds is null)
                {
                    sum = adds ? sum + value : value;
                    return;
                }

                var index = Array.FindIndex(bounds, bound => value <= bound);
                buckets[index < 0 ? bounds.Length : index]++;
                sum += value;
                count++;
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            lock (gate)
            {
                if (bounds is null)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length == 0 ? "" : "{" + labels + "}")} {sum}\n");
                    return;
                }

                var before = labels.Length == 0 ? "" : labels + ",";
                long running = 0;
                for (var i = 0; i <= bounds.Length; i++)
                {
                    running += buckets[i];
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{before}le=\"{(i == bounds.Length ? "+Inf" : bounds[i].ToString(CultureInfo.InvariantCulture))}\"}} {running}\n");
                }

                var whole = labels.Length == 0 ? "" : "{" + labels + "}";
                text.Append(CultureInfo.InvariantCulture, $"{name}_sum{whole} {sum}\n{name}_count{whole} {count}\n");
            }
        }
    }
}
