using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
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
    public sealed class Handler(Db db, HealthRules rules) : IRequestHandler<Query, HealthRuleView>
    {
        private const string Person = "SELECT name FROM platform_pub_user WHERE id = @Id";

        /// <inheritdoc/>
        public async Task<HealthRuleView> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await rules.Stored(cancellationToken) is not { } row) return new HealthRuleView(HealthRule.Default, null, null, null, 0);
            var name = row.CreatedBy is { } id ? await db.Scalar<string>(Person, new { Id = id }, cancellationToken) : null;
            return new HealthRuleView(row.Read(), row.CreatedBy is { } by ? new Reference(by, name ?? "") : null, row.CreatedAt, null, row.Id);
        }
    }
}
