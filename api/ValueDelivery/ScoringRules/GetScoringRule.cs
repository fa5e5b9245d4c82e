using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>How the pool is scored: the terms' weights, when each counts in full, and what other currencies are worth.</summary>
public sealed class GetScoringRule : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/scoring-rules", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.ReadScoring);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<ScoringRuleView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Db db, ScoringRules rules) : IRequestHandler<Query, ScoringRuleView>
    {
        private const string Person = "SELECT name FROM platform_pub_user WHERE id = @Id";

        /// <inheritdoc/>
        public async Task<ScoringRuleView> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await rules.Stored(cancellationToken) is not { } row) return new ScoringRuleView(ScoringRule.Default, null, null, null, 0);
            var name = row.CreatedBy is { } id ? await db.Scalar<string>(Person, new { Id = id }, cancellationToken) : null;
            return new ScoringRuleView(row.Read(), row.CreatedBy is { } by ? new Reference(by, name ?? "") : null, row.CreatedAt, null, row.Id);
        }
    }
}
