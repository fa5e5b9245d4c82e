namespace ProductOps.Api.Shared.Problems;

/// <summary>The one exception by which a slice says no. <see cref="Refusals"/> is the closed list of its kinds.</summary>
public sealed class Refusal(int status, string code) : Exception($"{status} {code}")
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The kind, for programs; also the key of the texts <c>problem.{code}.title</c> and <c>problem.{code}.detail</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Values for the places in the texts.</summary>
    public (string Name, object? Value)[] Values { get; init; } = [];

    /// <summary>Bad fields.</summary>
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>The boundary rule, for a 403.</summary>
    public string? Rule { get; init; }

    /// <summary>The resource as it is now, for a 412.</summary>
    public object? Current { get; init; }

    /// <summary>The state that forbids it, for a 409.</summary>
    public string? State { get; init; }

    /// <summary>The states that would allow it, for a 409.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Seconds after which trying again makes sense, for 429 and 503.</summary>
    public int? RetryAfter { get; init; }
}
