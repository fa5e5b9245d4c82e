using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Takes a departure out of the lists. It can be undone.</summary>
public sealed class ArchiveDeparture : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/departures/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.KeepRenewals);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<DepartureView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(DepartureStore store) : IRequestHandler<Command, DepartureView>
    {
        /// <inheritdoc/>
        public async Task<DepartureView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            return await store.Change(before, before with { ArchivedAt = store.Now }, cancellationToken, "archived");
        }
    }
}
