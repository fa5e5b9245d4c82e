using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Gives an account exactly these roles; its sessions end. The last administrator stays one.</summary>
public sealed class SetRoles : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/users/{id:long}/roles", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.ManageUsers);

    /// <summary>The roles.</summary>
    /// <param name="Roles">All of them; at least one.</param>
    public sealed record Body(IReadOnlyList<Role> Roles)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new([Role.Ops, Role.Admin]);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<UserView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Somebody without a role can do nothing: deactivate them instead.</summary>
        public Rules() => RuleFor(command => command.Body.Roles).NotEmpty();
    }

    /// <summary>Gives them.</summary>
    public sealed class Handler(Users users, Sessions sessions, AuditTrail audit) : IRequestHandler<Command, UserView>
    {
        /// <inheritdoc/>
        public async Task<UserView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await users.Of(request.Id);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var roles = request.Body.Roles.Distinct().Order().ToList();
            if (before.Active && before.Roles.Contains(Role.Admin) && !roles.Contains(Role.Admin)) await users.KeepAnAdmin(request.Id);
            await users.SetRoles(before, roles);
            await sessions.End(request.Id);
            var after = await users.Of(request.Id);
            await audit.Record("user", request.Id, "rolesChanged", new { before.Roles }, new { after.Roles });
            return after;
        }
    }
}
