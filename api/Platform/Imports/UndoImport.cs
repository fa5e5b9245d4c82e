using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Takes an import back, as a job: what it made is removed, what it changed is as before. A record that somebody changed since stays, and is counted.</summary>
public sealed class UndoImport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/imports/{id:long}/undo", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .StartsJob()
        .Allow(Permissions.Import);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<Job>;

    /// <summary>Queues it.</summary>
    public sealed class Handler(Db db, Imports imports, JobQueue jobs, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Job>
    {
        private const string Start = """
            UPDATE platform_import SET state = 'undoing', job_id = @JobId, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version AND state IN ('done', 'failed')
            """;

        private const string Rows = "SELECT COUNT(*) FROM platform_import_row WHERE import_id = @Id AND undone_at IS NULL AND outcome IN ('created', 'updated', 'merged')";

        /// <inheritdoc/>
        public async Task<Job> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await imports.Find(request.Id, request.Version, cancellationToken);
            _ = imports.Target(record.Kind);
            Imports.Demand(record, ImportState.Done, ImportState.Failed);
            var total = await db.Scalar<long>(Rows, new { record.Id }, cancellationToken);
            var job = await jobs.Add(ImportUndoJob.JobName, new ImportUndoJob.Args(record.Id), total);
            if (await db.Execute(Start, new { record.Id, record.Version, JobId = job.Id, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken) == 0)
                throw Refusals.Stale(await imports.View(await imports.Find(record.Id, IfMatch.Any, cancellationToken), cancellationToken));
            await audit.Record(Imports.Kind, record.Id, "undone", null, new { record.FileName, Rows = total });
            return job;
        }
    }
}
