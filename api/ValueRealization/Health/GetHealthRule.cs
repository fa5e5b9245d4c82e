using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>How the health of customers is scored: the terms with their weights, from which score a customer is well or in danger, and when its owner is told.</summary>
public sealed class GetHealthRule : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/health-rule", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<HealthRuleView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(HealthRules rules) : IRequestHandler<Query, HealthRuleView>
    {
        /// <inheritdoc/>
        public async Task<HealthRuleView> Handle(Query request, CancellationToken cancellationToken) => HealthRuleView.Of(await rules.Kept(cancellationToken));
    }
}
