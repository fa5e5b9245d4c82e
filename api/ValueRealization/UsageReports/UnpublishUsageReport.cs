using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Ends a report's link at once; the report stays as it is.</summary>
public sealed class UnpublishUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/usage-reports/{id:long}/publication", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.KeepUsageReports);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<UsageReportView>;

    /// <summary>Ends it.</summary>
    public sealed class Handler(UsageReportStore reports) : IRequestHandler<Command, UsageReportView>
    {
        /// <inheritdoc/>
        public async Task<UsageReportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await reports.Open(request.Id, request.Version, cancellationToken);
            if ((await reports.View(before.Id, cancellationToken)).LinkExpiresAt is null) throw Refusals.WrongState("usageReportLink", before.State, "approved", "presented");
            await reports.Update(before, before, cancellationToken, "unpublished", undoable: false);
            await reports.ForgetLink(before.Id, cancellationToken);
            return await reports.View(before.Id, cancellationToken);
        }
    }
}
