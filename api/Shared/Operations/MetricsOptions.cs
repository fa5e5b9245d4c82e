using ProductOps.Api.Shared.Configuration;

namespace ProductOps.Api.Shared.Operations;

/// <summary>Figures for a monitoring system at <c>/metrics</c>.</summary>
[Options("Metrics")]
public sealed class MetricsOptions
{
    /// <summary>Whoever asks with <c>Authorization: Bearer</c> and this token may read them from anywhere; empty: only from this machine itself.</summary>
    public string Token { get; set; } = "";
}
