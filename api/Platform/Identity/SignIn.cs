using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Signs a person in with e-mail and password; the answer sets the session cookie.</summary>
/// <remarks>Ten failures within ten minutes, counted by account and by address, refuse further tries for a while (429).</remarks>
public sealed class SignIn : ISlice
{
    /// <summary>Wrong passwords in ten minutes before an account is closed for as long.</summary>
    public const int MostPerAccount = 10;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/session", (Body body, HttpContext http, IMediator mediator, CancellationToken stop) => SessionCookie.Open(http, mediator, new Command(body, Device.Of(http)), stop))
        .AlsoAnswers(401)
        .Allow(Permission.Anybody);

    /// <summary>Who signs in.</summary>
    /// <param name="Email">The account's e-mail address.</param>
    /// <param name="Password">The account's password.</param>
    public sealed record Body(string Email, string Password)
    {
        /// <summary>For the OpenAPI document: a demo account.</summary>
        public static Body Example => new("ops@demo.example", "demo-productops");
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body, Device Device) : ICommand<OpenedSession>, IOwnTransaction;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Both are needed.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Email).NotEmpty().MaximumLength(320);
            RuleFor(command => command.Body.Password).NotEmpty().MaximumLength(1000);
        }
    }

    /// <summary>Checks and opens. The password is hashed outside of any transaction: it takes a tenth of a second on purpose.</summary>
    public sealed class Handler(Db db, Sessions sessions, TimeProvider clock) : IRequestHandler<Command, OpenedSession>
    {
        private const string Find = "SELECT id AS Id, password_hash AS PasswordHash FROM platform_user WHERE email_key = @Key AND is_active = 1";
        private const string Failures = "SELECT COUNT(*) FROM platform_sign_in_failure WHERE subject = @Subject AND at > @Since";
        private const string Failed = "INSERT INTO platform_sign_in_failure (subject, at) VALUES (@Subject, @Now)";
        private const string Forgiven = "DELETE FROM platform_sign_in_failure WHERE subject = @Subject OR at < @Old";
        private const int MostPerAddress = 50;

        private static readonly PasswordHasher<object> Hasher = new();
        private static readonly string Nobody = Hasher.HashPassword(new object(), Guid.NewGuid().ToString());

        /// <inheritdoc/>
        public async Task<OpenedSession> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var account = "account:" + TextKeys.Of(request.Body.Email, 320);
            var address = "address:" + request.Device.Address;
            var since = new { Since = now.AddMinutes(-10) };
            var user = await db.Read(async () =>
            {
                if (await db.Scalar<long>(Failures, new { Subject = account, since.Since }, cancellationToken) >= MostPerAccount
                    || await db.Scalar<long>(Failures, new { Subject = address, since.Since }, cancellationToken) >= MostPerAddress) throw Refusals.TooMany(600);
                return await db.First<Row>(Find, new { Key = TextKeys.Of(request.Body.Email, 320) }, cancellationToken);
            }, cancellationToken);

            // An unknown account costs the same time as a known one, so that nobody can ask which accounts exist.
            var checkedHash = await Task.Run(() => Hasher.VerifyHashedPassword(new object(), user?.PasswordHash ?? Nobody, request.Body.Password), cancellationToken);
            if (user?.PasswordHash is null || checkedHash == PasswordVerificationResult.Failed)
            {
                await db.Write(async () =>
                {
                    await db.Execute(Failed, new { Subject = account, Now = now }, cancellationToken);
                    await db.Execute(Failed, new { Subject = address, Now = now }, cancellationToken);
                }, cancellationToken);
                throw Refusals.NotSignedIn("wrongPassword");
            }

            return await db.Write(async () =>
            {
                await db.Execute(Forgiven, new { Subject = account, Old = now.AddDays(-1) }, cancellationToken);
                return await sessions.Open(user.Id, request.Device, "opened", cancellationToken);
            }, cancellationToken);
        }

        private sealed record Row
        {
            public long Id { get; init; }

            public string? PasswordHash { get; init; }
        }
    }
}
