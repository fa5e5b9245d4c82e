using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Makes the first administrator of an empty workspace, with the link that the server printed when it started, and signs them in.</summary>
/// <remarks>The link works once, for 24 hours, and only while nobody else can sign in.</remarks>
public sealed class SetUpFirstAdmin : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/setup", (Body body, HttpContext http, IMediator mediator, CancellationToken stop) => SessionCookie.Open(http, mediator, new Command(body, Device.Of(http)), stop))
        .Allow(Permission.Anybody);

    /// <summary>The administrator to be.</summary>
    /// <param name="Token">The last part of the printed link.</param>
    /// <param name="Email">The account's e-mail address.</param>
    /// <param name="Name">The name colleagues see.</param>
    /// <param name="Password">At least 12 characters.</param>
    public sealed record Body(string Token, string Email, string Name, string Password)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("6f1e…", "admin@workspace.example", "Ada Keysmith", "three quiet green lamps");
    }

    /// <summary>The command; the password is hashed before its transaction.</summary>
    public sealed record Command(Body Body, Device Device) : ICommand<OpenedSession>, IOwnTransaction;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A whole account.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Token).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Email).NotEmpty().EmailAddress().MaximumLength(320);
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Password).GoodPassword();
        }
    }

    /// <summary>Makes them.</summary>
    public sealed class Handler(Db db, OneTimeLinks links, Users users, Sessions sessions) : IRequestHandler<Command, OpenedSession>
    {
        private const string Anybody = "SELECT COUNT(*) FROM platform_user WHERE is_active = 1";

        /// <inheritdoc/>
        public async Task<OpenedSession> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            await db.Read(() => links.Look(body.Token, FirstAdmin.Purpose), cancellationToken);
            var hash = await Passwords.Hash(body.Password, cancellationToken);
            return await db.Write(async () =>
            {
                await links.Use(body.Token, FirstAdmin.Purpose);
                if (await db.Scalar<long>(Anybody, null, cancellationToken) > 0) throw Refusals.WrongState("linkSpent", "spent");
                var id = await users.Add(body.Email, body.Name, hash, null, [Role.Admin]);
                return await sessions.Open(id, request.Device, "openedBySetup", cancellationToken);
            }, cancellationToken);
        }
    }
}
