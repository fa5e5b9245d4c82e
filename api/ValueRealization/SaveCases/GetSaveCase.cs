using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>One save or refund case, also an archived one.</summary>
public sealed class GetSaveCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/save-cases/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<SaveCaseView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(SaveCaseStore store) : IRequestHandler<Query, SaveCaseView>
    {
        /// <inheritdoc/>
        public Task<SaveCaseView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
