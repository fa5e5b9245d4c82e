using MediatR;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Customers under contract who have seen no usage report within their tier's rhythm, the longest due first; the first 200.</summary>
/// <remarks>The rhythm runs from the last report presented, or from the day their first running contract began. <c>total</c> counts all of them.</remarks>
public sealed class ListDueReports : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage-reports/due", (long? owner, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(owner), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long? Owner) : IQuery<ListPage<DueReport>>;

    /// <summary>Finds them.</summary>
    public sealed class Handler(UsageReportRules rules, TimeProvider clock) : IRequestHandler<Query, ListPage<DueReport>>
    {
        private const int Most = 200;

        /// <inheritdoc/>
        public async Task<ListPage<DueReport>> Handle(Query request, CancellationToken cancellationToken)
        {
            var due = await rules.Due(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
            var asked = due.Where(row => request.Owner is null || row.OwnerId == request.Owner).ToList();
            return new ListPage<DueReport>([.. asked.Take(Most)], null, asked.Count);
        }
    }
}
