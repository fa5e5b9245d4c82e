using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>Taking a record out of the lists: what the use cases of this shape are made of. A noun's own slice says its path and who may.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TView">The record as the API shows it.</typeparam>
public abstract class ArchiveRecord<TRecord, TView>
    where TRecord : KeptRecord
    where TView : class
{
    /// <summary>Maps it below the path of the noun.</summary>
    protected static void At(IEndpointRouteBuilder routes, string path, Permission permission) => routes
        .MapDelete(path + "/{id:long}", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(permission);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<TView>;

    /// <summary>Archives it.</summary>
    public sealed class Handler(RecordStore<TRecord, TView> store) : IRequestHandler<Command, TView>
    {
        /// <inheritdoc/>
        public async Task<TView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            if (before.ArchivedAt is not null) throw Refusals.WrongState("alreadyArchived", "archived", "inUse");
            return await store.Change(before, before with { ArchivedAt = store.Now }, cancellationToken, "archived");
        }
    }
}
