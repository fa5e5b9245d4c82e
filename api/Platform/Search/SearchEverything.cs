using MediatR;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Search;

/// <summary>Finds records of every kind by what is written in them: at most five of a kind, the best first.</summary>
public sealed class SearchEverything : ISlice
{
    private const int MostOfAKind = 5;
    private const int LongestText = 200;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/search", (string? q, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(q ?? ""), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(string Text) : IQuery<View>;

    /// <summary>What was found.</summary>
    /// <param name="Items">The hits, kind after kind.</param>
    public sealed record View(IReadOnlyList<SearchHit> Items);

    /// <summary>Asks every kind that the caller may read.</summary>
    public sealed class Handler(IEnumerable<SearchSource> sources, Caller caller) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var text = request.Text.Trim();
            if (text.Length == 0) return new View([]);
            if (text.Length > LongestText) text = text[..LongestText];
            var hits = new List<SearchHit>();
            foreach (var source in sources.Where(source => caller.May(source.Reading)).OrderBy(source => source.Order))
                hits.AddRange((await source.Find(text, MostOfAKind, cancellationToken)).Take(MostOfAKind));
            return new View(hits);
        }
    }
}
