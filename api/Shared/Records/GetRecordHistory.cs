using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>What happened to a record: what the use cases of this shape are made of. A noun's own slice says its path and who may.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TView">The record as the API shows it.</typeparam>
public abstract class GetRecordHistory<TRecord, TView>
    where TRecord : KeptRecord
    where TView : class
{
    /// <summary>Maps it below the path of the noun.</summary>
    protected static void At(IEndpointRouteBuilder routes, string path, Permission permission) => routes
        .MapGet(path + "/{id:long}/history", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(permission);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ListPage<HistoryEntry>>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(RecordStore<TRecord, TView> store, NamedHistory history) : IRequestHandler<Query, ListPage<HistoryEntry>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<HistoryEntry>> Handle(Query request, CancellationToken cancellationToken)
        {
            await store.View(request.Id, cancellationToken);
            return await history.Of(store.Kind, request.Id, cancellationToken);
        }
    }
}
