using MediatR;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Published;

/// <summary>What a published link leads to, for whoever holds it; no sign-in. The page then asks the kind's own endpoint.</summary>
/// <remarks>A link that was revoked, has expired or never was is simply not there: a stranger learns no more.</remarks>
public sealed class GetPublished : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/published/{token}", (string token, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(token), stop))
        .ForLinkHolders();

    /// <summary>The query.</summary>
    public sealed record Query(string Token) : IQuery<View>;

    /// <summary>What it leads to.</summary>
    /// <param name="Kind"><c>survey</c>, <c>case</c> or another kind that is published by link.</param>
    public sealed record View(string Kind)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new("survey");
    }

    /// <summary>Asks every kind.</summary>
    public sealed class Handler(IEnumerable<PublishedKind> kinds, TimeProvider clock) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var (hash, now) = (PublishedToken.Hash(request.Token), clock.GetUtcNow().UtcDateTime);
            foreach (var kind in kinds)
                if (await kind.Has(hash, now, cancellationToken)) return new View(kind.Kind);
            throw Refusals.LinkGone();
        }
    }
}
