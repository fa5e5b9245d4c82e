using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Who is signed in, with roles, permissions and the token for changing calls.</summary>
public sealed class GetMe : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/me", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permission.SignedIn);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<Me>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Db db, Caller caller, People people) : IRequestHandler<Query, Me>
    {
        private const string Token = "SELECT antiforgery_token FROM platform_session WHERE id = @Id";

        /// <inheritdoc/>
        public async Task<Me> Handle(Query request, CancellationToken cancellationToken)
        {
            var token = caller.SessionId is { } id ? await db.Scalar<string>(Token, new { Id = id }, cancellationToken) : null;
            return await people.Me(caller.User, token, cancellationToken);
        }
    }
}
