using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Notifications;

/// <summary>How many notifications the caller has not read.</summary>
public sealed class CountUnreadNotifications : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/notifications/unread", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<View>;

    /// <summary>The state of the caller's notifications.</summary>
    /// <param name="Unread">How many are unread.</param>
    /// <param name="Latest">The newest one's id, read or not; 0 where there is none. It grows when something arrives.</param>
    public sealed record View(long Unread, long Latest)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static View Example => new(3, 12);
    }

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, Caller caller) : IRequestHandler<Query, View>
    {
        private const string Count = "SELECT COUNT(*) FROM platform_notification WHERE user_id = @User AND read_at IS NULL";
        private const string Newest = "SELECT COALESCE(MAX(id), 0) FROM platform_notification WHERE user_id = @User";

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken) => new(
            await db.Scalar<long>(Count, new { caller.User }, cancellationToken),
            await db.Scalar<long>(Newest, new { caller.User }, cancellationToken));
    }
}
