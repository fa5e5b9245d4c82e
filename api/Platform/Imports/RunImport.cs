using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>Takes the rows in, as a job. Good rows go in, the others come back in the failures file; the same file again changes nothing.</summary>
/// <remarks>An import that stopped half-way goes on behind its last committed row.</remarks>
public sealed class RunImport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/imports/{id:long}/run", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .StartsJob()
        .Allow(Permissions.Import);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<Job>;

    /// <summary>Queues it.</summary>
    public sealed class Handler(Db db, Imports imports, ImportMappings mappings, JobQueue jobs, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Job>
    {
        private const string Start = """
            UPDATE platform_import SET state = 'running', job_id = @JobId, counts = CASE WHEN state = 'failed' THEN counts ELSE NULL END, finished_at = NULL, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version AND state IN ('mapping', 'ready', 'failed')
            """;

        /// <inheritdoc/>
        public async Task<Job> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await imports.Find(request.Id, request.Version, cancellationToken);
            var target = imports.Target(record.Kind);
            Imports.Demand(record, ImportState.Mapping, ImportState.Ready, ImportState.Failed);
            Imports.DemandFile(record);
            var shape = record.ReadShape();
            if (!target.Needed.Any(needed => shape.Columns.Any(column => column.Field == needed))) throw Refusals.Invalid("/columns", "fieldsNeeded", ("fields", string.Join(", ", target.Needed)));
            var job = await jobs.Add(ImportJob.JobName, new ImportJob.Args(record.Id), record.RowTotal);
            if (await db.Execute(Start, new { record.Id, record.Version, JobId = job.Id, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken) == 0)
                throw Refusals.Stale(await imports.View(await imports.Find(record.Id, IfMatch.Any, cancellationToken), cancellationToken));
            await mappings.Remember(record.Kind, record.Signature, shape, record.ReadSettings());
            await audit.Record(Imports.Kind, record.Id, "started", null, new { record.FileName, Rows = record.RowTotal });
            return job;
        }
    }
}
