using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Makes a link, shown here once, with which the person chooses a new password within a day. Earlier links end; the old password works until then.</summary>
public sealed class ResetPassword : ISlice
{
    /// <summary>How long the link lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/users/{id:long}/password-reset", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id), stop))
        .Allow(Permissions.ManageUsers);

    /// <summary>The command.</summary>
    public sealed record Command(long Id) : ICommand<OneTimeLink>, IAnswersSecret;

    /// <summary>Makes it.</summary>
    public sealed class Handler(Users users, OneTimeLinks links, AuditTrail audit) : IRequestHandler<Command, OneTimeLink>
    {
        /// <inheritdoc/>
        public async Task<OneTimeLink> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = await users.Of(request.Id);
            if (!user.Active) throw Refusals.WrongState("userInactive", "inactive", "active");
            var link = await links.Make(user.HasPassword ? OneTimeLinks.Password : OneTimeLinks.Invitation, request.Id, user.HasPassword ? Lasts : InviteUser.Lasts);
            await audit.Record("user", request.Id, user.HasPassword ? "passwordLinkMade" : "invitedAgain", null, null);
            return link;
        }
    }
}
