using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>The releases that decisions and recommendations have named, newest first, to choose from when deciding.</summary>
/// <remarks>Each with how many accepted requirements wait for it and how many were launched with it.</remarks>
public sealed class ListTargetReleases : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/target-releases", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.ReadMeetings);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<Releases>;

    /// <summary>The releases.</summary>
    /// <param name="Items">The most recently named first; 50 at most.</param>
    public sealed record Releases(IReadOnlyList<Release> Items);

    /// <summary>A release.</summary>
    public sealed record Release
    {
        /// <summary>Its name.</summary>
        public required string Name { get; init; }

        /// <summary>Requirements accepted for it that are not launched yet.</summary>
        public required int Accepted { get; init; }

        /// <summary>Requirements that were launched with it as their target.</summary>
        public required int Launched { get; init; }

        /// <summary>When it was last named by a decision or recommendation.</summary>
        public required DateTime LastNamedAt { get; init; }
    }

    /// <summary>Reads them.</summary>
    public sealed class Handler(Db db) : IRequestHandler<Query, Releases>
    {
        private const string Select = """
            SELECT x.Name AS Name, SUM(x.Accepted) AS Accepted, SUM(x.Launched) AS Launched, MAX(x.NamedAt) AS LastNamedAt FROM (
                SELECT r.target_release AS Name, CASE WHEN r.status = 'accepted' THEN 1 ELSE 0 END AS Accepted,
                       CASE WHEN r.status IN ('launched', 'confirmed', 'reopened') THEN 1 ELSE 0 END AS Launched, r.decided_at AS NamedAt
                  FROM delivery_requirement r
                 WHERE r.target_release IS NOT NULL AND r.archived_at IS NULL
                UNION ALL
                SELECT r.recommended_release AS Name, 0 AS Accepted, 0 AS Launched, r.recommended_at AS NamedAt
                  FROM delivery_requirement r
                 WHERE r.recommended_release IS NOT NULL AND r.archived_at IS NULL) x
             GROUP BY x.Name
             ORDER BY MAX(x.NamedAt) DESC, x.Name
            """;

        /// <inheritdoc/>
        public async Task<Releases> Handle(Query request, CancellationToken cancellationToken) => new(await db.Query<Release>(Select + db.Dialect.Take(50), null, cancellationToken));
    }
}
