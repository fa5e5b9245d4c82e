using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.ApiKeys;

/// <summary>The scopes a key can have.</summary>
public sealed class ListApiKeyScopes : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api-keys/scopes", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permission.Person);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<View>;

    /// <summary>The scopes.</summary>
    /// <param name="Items">All, in order.</param>
    public sealed record View(IReadOnlyList<string> Items);

    /// <summary>Lists them.</summary>
    public sealed class Handler(ApiKeyScopes scopes) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public Task<View> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult(new View(scopes.All));
    }
}
