using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Jobs;

/// <summary>The state of long work; with <c>Accept: text/event-stream</c> every change of it until it ends.</summary>
/// <remarks>Visible to whoever started it, to ops and to admins. Each server-sent event is named <c>job</c> and carries the same JSON.</remarks>
public sealed class GetJob : ISlice
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/jobs/{id:long}", async Task<object> (long id, HttpContext http, IMediator mediator, CancellationToken stop) =>
        {
            var job = await mediator.Send(new Query(id), stop);
            if (!http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase)) return job;
            await Stream(job, http, mediator, stop);
            return TypedResults.Empty;
        })
        .Produces<Job>()
        .Allow(Permissions.Read);

    private static async Task Stream(Job job, HttpContext http, IMediator mediator, CancellationToken stop)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var started = DateTime.UtcNow;
        var sent = -1L;
        while (!stop.IsCancellationRequested && DateTime.UtcNow - started < Longest)
        {
            if (job.Version != sent)
            {
                await http.Response.WriteAsync($"event: job\nid: {job.Version}\ndata: {JsonSerializer.Serialize(job, Json.Options)}\n\n", stop);
                await http.Response.Body.FlushAsync(stop);
                sent = job.Version;
            }

            if (job.State is not (JobState.Queued or JobState.Running)) return;
            await Task.Delay(LookEvery, stop);
            job = await mediator.Send(new Query(job.Id), stop);
        }
    }

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<Job>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(JobQueue jobs, Caller caller) : IRequestHandler<Query, Job>
    {
        /// <inheritdoc/>
        public async Task<Job> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await jobs.Of(request.Id, cancellationToken);
            return found is { } job && (job.UserId == caller.UserId || caller.Is(Role.Ops, Role.Admin)) ? job.Job : throw Refusals.NotFound("job", request.Id);
        }
    }
}
