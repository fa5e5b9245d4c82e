using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>One account.</summary>
public sealed class GetUser : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/users/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ManageUsers);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<UserView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Users users) : IRequestHandler<Query, UserView>
    {
        /// <inheritdoc/>
        public Task<UserView> Handle(Query request, CancellationToken cancellationToken) => users.Of(request.Id);
    }
}
