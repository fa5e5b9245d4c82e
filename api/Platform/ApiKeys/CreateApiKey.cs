using FluentValidation;
using MediatR;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.ApiKeys;

/// <summary>Makes a key for a program that acts for the caller. The secret stands in this answer and is never shown again.</summary>
public sealed class CreateApiKey : ISlice
{
    /// <summary>How long a key lasts at the most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api-keys", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/api-keys")
        .Allow(Permission.Person);

    /// <summary>The key to be.</summary>
    /// <param name="Name">What it is for.</param>
    /// <param name="Scopes">What it may do; <c>GET /api-keys/scopes</c> lists them. Never more than its owner's roles.</param>
    /// <param name="ExpiresInDays">Days until it ends, 1 to 366.</param>
    public sealed record Body(string Name, IReadOnlyList<string> Scopes, int ExpiresInDays)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("Nightly export", ["platform:read"], 90);
    }

    /// <summary>A key just made.</summary>
    /// <param name="Key">The key.</param>
    /// <param name="Secret">To send as <c>Authorization: Bearer po_…</c>; keep it now.</param>
    public sealed record View(ApiKey Key, string Secret) : IIdentified
    {
        /// <inheritdoc/>
        public long Id => Key.Id;

        /// <summary>For the OpenAPI document.</summary>
        public static View Example => new(ApiKey.Example, "po_3fa9…");
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<View>, IAnswersSecret;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A name, a scope at least, an end.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Scopes).NotEmpty();
            RuleFor(command => command.Body.ExpiresInDays).InclusiveBetween(1, 366);
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(Db db, Caller caller, ApiKeys keys, ApiKeyScopes scopes, AuditTrail audit, TimeProvider clock) : IRequestHandler<Command, View>
    {
        private const int Most = 50;
        private const string Count = "SELECT COUNT(*) FROM platform_api_key WHERE user_id = @User AND revoked_at IS NULL AND expires_at > @Now";
        private const string Insert = """
            INSERT INTO platform_api_key (user_id, name, prefix, secret_hash, scopes, created_at, expires_at, version)
            VALUES (@User, @Name, @Prefix, @Hash, @Scopes, @Now, @Expires, 1)
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var known = scopes.All;
            if (body.Scopes.Except(known, StringComparer.Ordinal).Any()) throw Refusals.Invalid("/scopes", "unknownChoice", ("choices", string.Join(", ", known)));
            var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
            if (await db.Scalar<long>(Count, new { caller.User, Now = now }, cancellationToken) >= Most) throw Refusals.WrongState("tooManyKeys", "full");
            var secret = ApiKeyStore.Prefix + SessionStore.NewToken().Token;
            var asked = body.Scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var id = await db.Insert(Insert, new
            {
                caller.User,
                Name = body.Name.Trim(),
                Prefix = secret[..(ApiKeyStore.Prefix.Length + 4)],
                Hash = SessionStore.Hash(secret),
                Scopes = string.Join(' ', asked),
                Now = now,
                Expires = now.AddDays(body.ExpiresInDays),
            }, cancellationToken);
            await audit.Record(ApiKeys.Kind, id, "created", null, new { body.Name, Scopes = asked, body.ExpiresInDays });
            return new View(await keys.Of(id), secret);
        }
    }
}
