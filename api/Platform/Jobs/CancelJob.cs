using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Jobs;

/// <summary>Asks a job to end; what it has committed stays and is said in its message.</summary>
public sealed class CancelJob : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/jobs/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id), stop))
        .Allow(Permissions.Collaborate);

    /// <summary>The command. A job's version grows with every report, so any version the caller has seen will do.</summary>
    public sealed record Command(long Id) : ICommand<Job>;

    /// <summary>Asks it.</summary>
    public sealed class Handler(Db db, JobQueue jobs, Caller caller, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Job>
    {
        private const string Ask = "UPDATE platform_job SET cancel_requested = 1, version = version + 1 WHERE id = @Id AND state = 'running'";
        private const string Drop = "UPDATE platform_job SET state = 'cancelled', finished_at = @Now, version = version + 1 WHERE id = @Id AND state = 'queued'";

        /// <inheritdoc/>
        public async Task<Job> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await jobs.Of(request.Id, cancellationToken);
            if (found is not { } job || (job.UserId != caller.UserId && !caller.Is(Role.Ops, Role.Admin))) throw Refusals.NotFound("job", request.Id);
            var dropped = await db.Execute(Drop, new { request.Id, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken);
            if (dropped == 0 && await db.Execute(Ask, new { request.Id }, cancellationToken) == 0)
                throw Refusals.WrongState("jobEnded", job.Job.State.ToString().ToLowerInvariant(), "queued", "running");
            await audit.Record("job", request.Id, "cancelled", null, null);
            return (await jobs.Of(request.Id, cancellationToken))!.Value.Job;
        }
    }
}
