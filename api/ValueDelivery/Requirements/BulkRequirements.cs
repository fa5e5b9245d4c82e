using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Changes or archives many requirements at once, named by their ids or by a filter of the list: all of them or none.</summary>
/// <remarks>Up to 1,000 are changed at once, with a row for each. A filter that finds more becomes a job (202), which goes on row by row and counts what it could not change.</remarks>
public sealed class BulkRequirements : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/requirements/bulk", async Task<object> (Body body, IMediator mediator, CancellationToken stop) =>
        {
            var result = await mediator.Send(new Command(body), stop);
            return result.JobId is { } job ? TypedResults.Accepted(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/api/v1/jobs/{job}"), result) : result;
        })
        .Produces<Result>()
        .Allow(Permissions.RunPool);

    /// <summary>Which ones, and what to do with them.</summary>
    /// <param name="Ids">The requirements' numbers; or else a filter.</param>
    /// <param name="Filter">A filter as the list's query string has it, such as <c>status=new&amp;region=East</c>.</param>
    /// <param name="Change">The fields to change in each of them.</param>
    /// <param name="Archive">True to take them out of the pool instead.</param>
    public sealed record Body(IReadOnlyList<long>? Ids = null, string? Filter = null, RequirementPatch? Change = null, bool Archive = false)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new([1, 2, 3], null, new RequirementPatch { Region = "East" });
    }

    /// <summary>What was done.</summary>
    /// <param name="Count">How many requirements.</param>
    /// <param name="Rows">Each of them; empty for a job.</param>
    /// <param name="JobId">The job, where there are more than 1,000.</param>
    public sealed record Result(long Count, IReadOnlyList<Row> Rows, long? JobId);

    /// <summary>One of them.</summary>
    /// <param name="Id">The requirement.</param>
    /// <param name="Version">Its version now.</param>
    public sealed record Row(long Id, long Version);

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<Result>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>One way to name them, one thing to do.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Ids).Must((command, ids) => (ids is null) != (command.Body.Filter is null)).WithErrorCode("idsOrFilter");
            RuleFor(command => command.Body.Ids).Must(ids => ids is null || ids.Count is >= 1 and <= Limits.Bulk).WithErrorCode("bulkRange");
            RuleFor(command => command.Body.Change).Must((command, change) => (change is null) == command.Body.Archive).WithErrorCode("changeOrArchive");
            RuleFor(command => command.Body.Change!).SetValidator(new RequirementPatch.Rules()).When(command => command.Body.Change is not null);
        }
    }

    /// <summary>Changes them.</summary>
    public sealed class Handler(Db db, ListReader lists, BulkChange bulk, JobQueue jobs, AuditTrail audit) : IRequestHandler<Command, Result>
    {
        /// <inheritdoc/>
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            await bulk.Check(body.Change, cancellationToken);
            var ids = body.Ids?.Distinct().ToList();
            if (ids is null)
            {
                var sql = lists.Sql(RequirementList.Definition, ListRequest.Parse(body.Filter!));
                ids = [.. await db.Query<long>(sql.Keys(Limits.Bulk + 1), sql.Parameters, cancellationToken)];
                if (ids.Count > Limits.Bulk)
                {
                    var total = await db.Scalar<long>(sql.Count(), sql.Parameters, cancellationToken);
                    var all = await db.Query<long>(sql.Keys(int.MaxValue), sql.Parameters, cancellationToken);
                    var job = await jobs.Add(BulkChangeJob.Name, new BulkChangeJob.Args(all, JsonSerializer.SerializeToElement(Written(body.Change), Json.Options), body.Archive), total);
                    await audit.Record(Requirements.Kind, 0, "bulkStarted", null, new { Job = job.Id, Count = total, body.Filter });
                    return new Result(total, [], job.Id);
                }
            }

            var rows = new List<Row>(ids.Count);
            var errors = new List<FieldError>();
            foreach (var (id, i) in ids.Select((id, i) => (id, i)))
            {
                if (await bulk.Apply(id, body.Change, body.Archive, cancellationToken) is { } version) rows.Add(new Row(id, version));
                else errors.Add(Refusals.Field(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/ids/{i}"), "notInPool", ("id", RequirementId.KeyOf(id))));
            }

            if (errors.Count > 0) throw Refusals.Invalid(errors);
            if (rows.Count == 0) await audit.Record(Requirements.Kind, 0, "bulkStarted", null, new { Count = 0, body.Filter });
            return new Result(rows.Count, rows, null);
        }

        // Absent fields must stay absent in the job's arguments.
        private static object? Written(RequirementPatch? patch) => patch is null ? null : Shared.OpenApi.Schemas.ToNode(patch);
    }
}
