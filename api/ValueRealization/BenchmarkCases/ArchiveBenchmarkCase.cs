using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Takes a benchmark case out of the lists. It can be undone.</summary>
public sealed class ArchiveBenchmarkCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/benchmark-cases/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.KeepBenchmarkCases);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<BenchmarkCaseView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(BenchmarkCaseStore store) : IRequestHandler<Command, BenchmarkCaseView>
    {
        /// <inheritdoc/>
        public async Task<BenchmarkCaseView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            return await store.Change(before, before with { ArchivedAt = store.Now }, cancellationToken, "archived");
        }
    }
}
