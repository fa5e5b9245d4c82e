using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Takes a usage report out of the lists. It can be undone.</summary>
public sealed class ArchiveUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/usage-reports/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.KeepUsageReports);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<UsageReportView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(UsageReportStore store) : IRequestHandler<Command, UsageReportView>
    {
        /// <inheritdoc/>
        public async Task<UsageReportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            return await store.Change(before, before with { ArchivedAt = store.Now }, cancellationToken, "archived");
        }
    }
}
