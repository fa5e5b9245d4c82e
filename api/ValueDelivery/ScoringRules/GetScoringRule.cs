using MediatR;
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
    public sealed class Handler(ScoringRules rules) : IRequestHandler<Query, ScoringRuleView>
    {
        /// <inheritdoc/>
        public async Task<ScoringRuleView> Handle(Query request, CancellationToken cancellationToken) => ScoringRuleView.Of(await rules.Kept(cancellationToken));
    }
}
