using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>One usage report, also an archived one.</summary>
public sealed class GetUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage-reports/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<UsageReportView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(UsageReportStore store) : IRequestHandler<Query, UsageReportView>
    {
        /// <inheritdoc/>
        public Task<UsageReportView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
