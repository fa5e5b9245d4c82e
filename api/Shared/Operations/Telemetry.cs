using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ProductOps.Api.Shared.Pipeline;

namespace ProductOps.Api.Shared.Operations;

/// <summary>
/// Sends spans and figures to an OpenTelemetry collector (OTLP over HTTP) where one is set up: ASP.NET Core's own and the product's. What .NET measures by itself
/// is sent as it is; without a collector nothing of this runs.
/// </summary>
public sealed class Telemetry(OtlpOptions options) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? figures;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Enabled) return Task.CompletedTask;
        var service = ResourceBuilder.CreateDefault().AddService(options.ServiceName, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString());
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(service)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TracePercent / 100.0)))
            .AddSource(TracingSource.Source.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter(export => To(export, "traces"))
            .Build();
        figures = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(service)
            .AddMeter([.. Metrics.Meters])
            .AddOtlpExporter(export => To(export, "metrics"))
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is still waiting, and ends.</summary>
    public void Dispose()
    {
        // The host may stop and be disposed of at once; each provider ends once.
        Interlocked.Exchange(ref traces, null)?.Dispose();
        Interlocked.Exchange(ref figures, null)?.Dispose();
    }

    private void To(OtlpExporterOptions export, string signal)
    {
        export.Protocol = OtlpExportProtocol.HttpProtobuf;
        export.Endpoint = new Uri($"{options.Endpoint.TrimEnd('/')}/v1/{signal}");
        if (options.Headers.Length > 0) export.Headers = options.Headers;
    }
}
