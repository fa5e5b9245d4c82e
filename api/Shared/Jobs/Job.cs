using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Shared.Jobs;

/// <summary>The state of long work, as <c>GET /api/v1/jobs/{id}</c> answers it.</summary>
public sealed record Job : IIdentified, IVersioned
{
    /// <summary>The job's id.</summary>
    public required long Id { get; init; }

    /// <summary>What it does, for example <c>import</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobState State { get; init; }

    /// <summary>Items done.</summary>
    public required long Done { get; init; }

    /// <summary>Items in all; null while unknown.</summary>
    public long? Total { get; init; }

    /// <summary>What it is doing, or why it failed, in the language of whoever started it.</summary>
    public string? Message { get; init; }

    /// <summary>What came out of it; its shape belongs to the kind.</summary>
    public System.Text.Json.JsonElement? Result { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTime? FinishedAt { get; init; }

    /// <summary>Grows with every report.</summary>
    public required long Version { get; init; }
}

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits for a free place.</summary>
    Queued,

    /// <summary>At work.</summary>
    Running,

    /// <summary>Ended as wanted.</summary>
    Done,

    /// <summary>Ended by a failure; what it had done is said in the message.</summary>
    Failed,

    /// <summary>Ended because somebody asked for it.</summary>
    Cancelled,
}
