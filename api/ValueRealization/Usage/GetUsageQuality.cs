using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>How far usage can be trusted: what came and what became of it, reused ids, use outside of contracts, flags that disagree. Nothing is dropped in silence.</summary>
public sealed class GetUsageQuality : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/data-quality", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<UsageQuality>;

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, UsageChecks checks, UsageBacklog backlog) : IRequestHandler<Query, UsageQuality>
    {
        private const string Intake = "SELECT source AS Source, outcome AS Outcome, SUM(events) AS Events FROM realization_usage_intake GROUP BY source, outcome ORDER BY source, outcome";

        /// <inheritdoc/>
        public async Task<UsageQuality> Handle(Query request, CancellationToken cancellationToken)
        {
            var intake = await db.Query<IntakeRow>(Intake, null, cancellationToken);
            return new UsageQuality([.. intake.Select(row => new UsageIntakeCount(Words.Parse<UsageSource>(row.Source), Words.Parse<UsageOutcome>(row.Outcome), row.Events))], await checks.Found(cancellationToken), await backlog.Waiting(cancellationToken));
        }

        private sealed record IntakeRow
        {
            public string Source { get; init; } = "";
            public string Outcome { get; init; } = "";
            public long Events { get; init; }
        }
    }
}
