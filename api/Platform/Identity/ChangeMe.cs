using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Changes the signed-in person's own name or language.</summary>
public sealed class ChangeMe : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/me", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Allow(Permission.Person);

    /// <summary>What changes.</summary>
    /// <param name="Name">The name colleagues see.</param>
    /// <param name="Language"><c>en</c>, <c>zh-CN</c>, or null to follow the browser.</param>
    public sealed record Body(Optional<string> Name = default, Optional<string?> Language = default)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(Language: "zh-CN");
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<Me>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A name, and a language that is spoken here.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.Language.Value).Must(Users.IsLanguage).WithErrorCode("unknownLanguage").When(command => command.Body.Language.HasValue);
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Db db, Caller caller, People people, Users users, SessionStore sessions, AuditTrail audit) : IRequestHandler<Command, Me>
    {
        private const string Token = "SELECT antiforgery_token FROM platform_session WHERE id = @Id";

        /// <inheritdoc/>
        public async Task<Me> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await users.Of(caller.User);
            var after = before with { Name = request.Body.Name.Or(before.Name).Trim(), Language = request.Body.Language.Or(before.Language) };
            await users.Save(after, before.Version);
            await audit.Record("user", caller.User, "changed", before, after);
            db.AfterCommit(sessions.Forget);
            return await people.Me(caller.User, await db.Scalar<string>(Token, new { Id = caller.SessionId ?? 0 }, cancellationToken), cancellationToken);
        }
    }
}
