using System.Text.Json;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.Shared.Jobs;

/// <summary>
/// One kind of long work. Found by reflection. A run must be able to start again from what the database says: the process can end
/// at any moment, and another instance then takes the job up.
/// </summary>
public abstract class JobKind
{
    /// <summary>The kind's name in the jobs table.</summary>
    public abstract string Kind { get; }

    /// <summary>How many times a run that died with its process is taken up again before the job counts as failed.</summary>
    public virtual int Attempts => 5;

    /// <summary>Does the work; the result stands in the job afterwards.</summary>
    public abstract Task<object?> Run(JsonElement args, JobRun run, CancellationToken stop);
}

/// <summary>A job kind with typed arguments.</summary>
public abstract class JobKind<TArgs> : JobKind
{
    /// <inheritdoc/>
    public sealed override Task<object?> Run(JsonElement args, JobRun run, CancellationToken stop) => Run(args.Deserialize<TArgs>(Json.Options)!, run, stop);

    /// <summary>Does the work; the result stands in the job afterwards.</summary>
    protected abstract Task<object?> Run(TArgs args, JobRun run, CancellationToken stop);
}
