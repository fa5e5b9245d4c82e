using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Takes a customer off the list of key accounts. It can be undone.</summary>
public sealed class ArchiveKeyAccount : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/key-accounts/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.KeepKeyAccounts);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<KeyAccountView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(KeyAccountStore store) : IRequestHandler<Command, KeyAccountView>
    {
        /// <inheritdoc/>
        public async Task<KeyAccountView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            return await store.Change(before, before with { ArchivedAt = store.Now }, cancellationToken, "archived");
        }
    }
}
