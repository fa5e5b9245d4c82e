using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What a customer does with what it has licensed: activation, active users, time, output, breadth, depth, trend, and where it stands among customers like it.</summary>
/// <remarks>The period is <c>from</c> to <c>to</c>, both days included, the last 28 days unless said otherwise. Days are those of UTC.</remarks>
public sealed class GetCustomerUsage : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/customers/{id:long}/usage", (long id, DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id, from, to), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id, DateOnly? From, DateOnly? To) : IQuery<CustomerUsageView>;

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, UsageFigures figures, TimeProvider clock) : IRequestHandler<Query, CustomerUsageView>
    {
        private const string NameOf = "SELECT name FROM realization_customer WHERE id = @Id";

        /// <inheritdoc/>
        public async Task<CustomerUsageView> Handle(Query request, CancellationToken cancellationToken)
        {
            var period = UsagePeriod.Of(request.From, request.To, clock);
            var name = await db.Scalar<string>(NameOf, new { request.Id }, cancellationToken) ?? throw Refusals.NotFound("customer", request.Id);
            return await figures.Of(new Reference(request.Id, name), period, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
        }
    }
}
