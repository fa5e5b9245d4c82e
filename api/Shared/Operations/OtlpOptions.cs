using System.ComponentModel.DataAnnotations;
using ProductOps.Api.Shared.Configuration;

namespace ProductOps.Api.Shared.Operations;

/// <summary>Traces and figures for an OpenTelemetry collector.</summary>
[Options("Otlp")]
public sealed class OtlpOptions : IValidatableObject
{
    /// <summary>The collector's address for OTLP over HTTP, without the path: <c>http://collector.example:4318</c>; empty: nothing is sent.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Headers to send along, as <c>name=value,name=value</c>: what the collector asks of its callers.</summary>
    public string Headers { get; set; } = "";

    /// <summary>The service's name in what is sent.</summary>
    public string ServiceName { get; set; } = "productops";

    /// <summary>Share of the requests whose traces are sent, in percent. 0 to 100.</summary>
    [Range(0, 100)]
    public int TracePercent { get; set; } = 100;

    /// <summary>True when anything is sent.</summary>
    public bool Enabled => Endpoint.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Enabled && (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))) yield return new ValidationResult("must be an address such as http://collector.example:4318.", [nameof(Endpoint)]);
    }
}
