using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>One key account, also an archived one.</summary>
public sealed class GetKeyAccount : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/key-accounts/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<KeyAccountView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(KeyAccountStore store) : IRequestHandler<Query, KeyAccountView>
    {
        /// <inheritdoc/>
        public Task<KeyAccountView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
