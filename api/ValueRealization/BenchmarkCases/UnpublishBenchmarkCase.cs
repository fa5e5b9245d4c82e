using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Ends a published case's link at once; the case stays approved.</summary>
public sealed class UnpublishBenchmarkCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/benchmark-cases/{id:long}/publication", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.ApproveBenchmarkCases);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<BenchmarkCaseView>;

    /// <summary>Ends it.</summary>
    public sealed class Handler(BenchmarkCaseStore cases) : IRequestHandler<Command, BenchmarkCaseView>
    {
        /// <inheritdoc/>
        public async Task<BenchmarkCaseView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await cases.Open(request.Id, request.Version, cancellationToken);
            if (before.State != "published") throw Refusals.WrongState("caseState", before.State, "published");
            return await cases.Change(before, before with { State = "approved", PublishedAt = null }, cancellationToken, "unpublished", undoable: false);
        }
    }
}
