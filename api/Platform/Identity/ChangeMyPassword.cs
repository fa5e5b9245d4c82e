using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Changes the signed-in person's password; every other session of theirs ends.</summary>
public sealed class ChangeMyPassword : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/me/password", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Allow(Permission.Person);

    /// <summary>The old and the new one.</summary>
    /// <param name="Old">The password as it is.</param>
    /// <param name="New">At least 12 characters.</param>
    public sealed record Body(string Old, string New)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("demo-productops", "three quiet green lamps");
    }

    /// <summary>The command; hashing happens before its transaction.</summary>
    public sealed record Command(Body Body) : ICommand, IOwnTransaction;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A new password that is one.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Old).NotEmpty().MaximumLength(1000);
            RuleFor(command => command.Body.New).GoodPassword();
        }
    }

    /// <summary>Changes it. Wrong guesses count as failed sign-ins do: a stolen session must not try passwords for ever.</summary>
    public sealed class Handler(Db db, Caller caller, Sessions sessions, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        private const string Find = "SELECT email_key AS EmailKey, password_hash AS PasswordHash FROM platform_user WHERE id = @User";
        private const string Failures = "SELECT COUNT(*) FROM platform_sign_in_failure WHERE subject = @Subject AND at > @Since";
        private const string Failed = "INSERT INTO platform_sign_in_failure (subject, at) VALUES (@Subject, @Now)";
        private const string Set = "UPDATE platform_user SET password_hash = @Hash, updated_at = @Now, version = version + 1 WHERE id = @User";

        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var row = (await db.First<Row>(Find, new { caller.User }, cancellationToken))!;
            var subject = "account:" + row.EmailKey;
            if (await db.Scalar<long>(Failures, new { Subject = subject, Since = now.AddMinutes(-10) }, cancellationToken) >= SignIn.MostPerAccount) throw Refusals.TooMany(600);
            if (!await Passwords.Fits(row.PasswordHash, request.Body.Old, cancellationToken))
            {
                await db.Write(() => db.Execute(Failed, new { Subject = subject, Now = now }), cancellationToken);
                throw Refusals.Invalid("/old", "passwordWrong");
            }

            var hash = await Passwords.Hash(request.Body.New, cancellationToken);
            await db.Write(async () =>
            {
                await db.Execute(Set, new { caller.User, Hash = hash, Now = now }, cancellationToken);
                await sessions.End(caller.User, caller.SessionId);
                await audit.Record("user", caller.User, "passwordChanged", null, null);
            }, cancellationToken);
            return Unit.Value;
        }

        private sealed record Row
        {
            public required string EmailKey { get; init; }

            public string? PasswordHash { get; init; }
        }
    }
}
