using MediatR;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The features that an event's name may stand for, the most likely first.</summary>
public sealed class ListMappingSuggestions : ISlice
{
    private const int Most = 5;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/event-names/{id:long}/suggestions", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ListPage<MappingSuggestion>>;

    /// <summary>Looks for them.</summary>
    public sealed class Handler(EventNames names, MappingSuggestions suggestions) : IRequestHandler<Query, ListPage<MappingSuggestion>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<MappingSuggestion>> Handle(Query request, CancellationToken cancellationToken)
        {
            var name = await names.View(request.Id, cancellationToken);
            return new ListPage<MappingSuggestion>(await suggestions.Of(name.Name, Most, cancellationToken), null, null);
        }
    }
}
