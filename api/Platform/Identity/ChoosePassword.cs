using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Chooses a password with the one-time link of an invitation or a reset, and signs the person in. Their other sessions end.</summary>
public sealed class ChoosePassword : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/passwords", (Body body, HttpContext http, IMediator mediator, CancellationToken stop) => SessionCookie.Open(http, mediator, new Command(body, Device.Of(http)), stop))
        .Allow(Permission.Anybody);

    /// <summary>The link and the password.</summary>
    /// <param name="Token">The last part of the link.</param>
    /// <param name="Password">At least 12 characters.</param>
    public sealed record Body(string Token, string Password)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("6f1e…", "three quiet green lamps");
    }

    /// <summary>The command; the password is hashed before its transaction.</summary>
    public sealed record Command(Body Body, Device Device) : ICommand<OpenedSession>, IOwnTransaction;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Both are there.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Token).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Password).GoodPassword();
        }
    }

    /// <summary>Sets it.</summary>
    public sealed class Handler(Db db, OneTimeLinks links, Sessions sessions, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, OpenedSession>
    {
        private const string Set = "UPDATE platform_user SET password_hash = @Hash, updated_at = @Now, version = version + 1 WHERE id = @Id AND is_active = 1";

        /// <inheritdoc/>
        public async Task<OpenedSession> Handle(Command request, CancellationToken cancellationToken)
        {
            await db.Read(() => links.Look(request.Body.Token, OneTimeLinks.Invitation, OneTimeLinks.Password), cancellationToken);
            var hash = await Passwords.Hash(request.Body.Password, cancellationToken);
            return await db.Write(async () =>
            {
                var (user, purpose) = await links.Use(request.Body.Token, OneTimeLinks.Invitation, OneTimeLinks.Password);
                var id = user ?? throw Refusals.WrongState("linkSpent", "spent");
                if (await db.Execute(Set, new { Id = id, Hash = hash, Now = clock.GetUtcNow().UtcDateTime }, cancellationToken) == 0) throw Refusals.WrongState("linkSpent", "spent");
                await sessions.End(id);
                var opened = await sessions.Open(id, request.Device, "openedByLink", cancellationToken);
                await audit.Record("user", id, purpose == OneTimeLinks.Invitation ? "accepted" : "passwordReset", null, null);
                return opened;
            }, cancellationToken);
        }
    }
}
