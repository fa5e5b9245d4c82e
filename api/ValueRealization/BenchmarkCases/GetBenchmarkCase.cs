using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>One benchmark case, also an archived one.</summary>
public sealed class GetBenchmarkCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/benchmark-cases/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<BenchmarkCaseView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(BenchmarkCaseStore store) : IRequestHandler<Query, BenchmarkCaseView>
    {
        /// <inheritdoc/>
        public Task<BenchmarkCaseView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
