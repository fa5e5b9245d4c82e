using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>One renewal, also an archived one.</summary>
public sealed class GetRenewal : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/renewals/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<RenewalView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(RenewalStore store) : IRequestHandler<Query, RenewalView>
    {
        /// <inheritdoc/>
        public Task<RenewalView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
