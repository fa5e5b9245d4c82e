using MediatR;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>What the sign-in page offers: the demo accounts where the demo is on, and whether a single sign-on is set up.</summary>
public sealed class GetSessionOptions : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/session/options", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permission.Anybody);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<View>;

    /// <summary>Ways to sign in.</summary>
    /// <param name="DemoAccounts">The demo accounts; empty where the demo is off.</param>
    /// <param name="DemoPassword">Their password; null where the demo is off.</param>
    /// <param name="Oidc">True where people can sign in through the organisation's own identity provider.</param>
    public sealed record View(IReadOnlyList<DemoAccount> DemoAccounts, string? DemoPassword, bool Oidc)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static View Example => new([new DemoAccount("marketing@demo.example", "Mara Quill", Role.Marketing)], DemoOptions.Password, false);
    }

    /// <summary>A demo account.</summary>
    /// <param name="Email">Its e-mail address.</param>
    /// <param name="Name">The fictional person's name.</param>
    /// <param name="Role">The role it shows.</param>
    public sealed record DemoAccount(string Email, string Name, Role Role);

    /// <summary>Looks at the settings.</summary>
    public sealed class Handler(IConfiguration configuration, IHostEnvironment environment, OidcOptions single) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var demo = DemoOptions.Of(configuration, environment).Enabled;
            return Task.FromResult(demo
                ? new View([.. DemoOptions.Accounts.Select(account => new DemoAccount(account.Email, account.Name, account.Role))], DemoOptions.Password, single.Enabled)
                : new View([], null, single.Enabled));
        }
    }
}
