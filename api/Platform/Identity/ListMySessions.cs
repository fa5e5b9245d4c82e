using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Where the signed-in person is signed in, the latest use first.</summary>
public sealed class ListMySessions : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/me/sessions", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permission.Person);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<View>;

    /// <summary>The sessions.</summary>
    /// <param name="Items">All that are open.</param>
    public sealed record View(IReadOnlyList<SessionView> Items);

    /// <summary>One open session.</summary>
    public sealed record SessionView
    {
        /// <summary>The session's id.</summary>
        public required long Id { get; init; }

        /// <summary>When the person signed in.</summary>
        public required DateTime CreatedAt { get; init; }

        /// <summary>When it was last used, to ten minutes.</summary>
        public required DateTime LastUsedAt { get; init; }

        /// <summary>What the browser calls itself.</summary>
        public string? UserAgent { get; init; }

        /// <summary>The network address signed in from.</summary>
        public string? Address { get; init; }

        /// <summary>True for the session that asks.</summary>
        public bool Current { get; init; }

        /// <summary>For the OpenAPI document.</summary>
        public static SessionView Example => new() { Id = 8, CreatedAt = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc), LastUsedAt = new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc), UserAgent = "Firefox", Address = "192.0.2.7", Current = true };
    }

    /// <summary>Reads them.</summary>
    public sealed class Handler(Db db, Caller caller, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private const string Mine = """
            SELECT id AS Id, created_at AS CreatedAt, last_used_at AS LastUsedAt, user_agent AS UserAgent, address AS Address, CASE WHEN id = @Current THEN 1 ELSE 0 END AS [Current]
              FROM platform_session
             WHERE user_id = @User AND expires_at > @Now AND last_used_at > @Idle
             ORDER BY last_used_at DESC, id DESC
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return new View(await db.Query<SessionView>(Mine, new { caller.User, Current = caller.SessionId ?? 0, Now = now, Idle = now - SessionStore.Idle }, cancellationToken));
        }
    }
}
