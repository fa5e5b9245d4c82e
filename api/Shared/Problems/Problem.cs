using System.Text.Json.Serialization;

namespace ProductOps.Api.Shared.Problems;

/// <summary>What went wrong, as RFC 9457 problem details: the answer's body with media type <c>application/problem+json</c>.</summary>
public sealed record Problem
{
    /// <summary>A stable URI for the kind of problem: <c>urn:productops:problem:</c> and the code.</summary>
    public required string Type { get; init; }

    /// <summary>One short sentence, the same for every problem of this kind, in the caller's language.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>What happened here and what to do about it, in the caller's language.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>The kind of problem for programs; never translated, never changed.</summary>
    public required string Code { get; init; }

    /// <summary>Correlates the answer with the server's log.</summary>
    public required string TraceId { get; init; }

    /// <summary>Every bad field at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>The boundary rule behind a refusal (403), for example <c>decision.pmOnly</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rule { get; init; }

    /// <summary>What the caller can do instead (403, 409).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Instead { get; init; }

    /// <summary>The resource as it is now (412), so that both versions can be shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Current { get; init; }

    /// <summary>The state the resource is in (409).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? State { get; init; }

    /// <summary>The states in which the request would have been possible (409).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Allowed { get; init; }
}

/// <summary>One bad field.</summary>
public sealed record FieldError
{
    /// <summary>Where: a JSON pointer into the request's body (<c>/title</c>), or the name of a query parameter.</summary>
    public required string Pointer { get; init; }

    /// <summary>What, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>What and how to mend it, in the caller's language.</summary>
    public required string Detail { get; init; }
}
