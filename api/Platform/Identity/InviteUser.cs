using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Makes an account and its invitation: a link, shown here once, with which the person chooses a password within seven days.</summary>
public sealed class InviteUser : ISlice
{
    /// <summary>How long an invitation lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/users", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/users")
        .Allow(Permissions.ManageUsers);

    /// <summary>Who is invited.</summary>
    /// <param name="Email">The account's e-mail address.</param>
    /// <param name="Name">The name colleagues see.</param>
    /// <param name="Roles">The roles to hold; at least one.</param>
    /// <param name="Language"><c>en</c>, <c>zh-CN</c>, or null to follow the browser.</param>
    public sealed record Body(string Email, string Name, IReadOnlyList<Role> Roles, string? Language = null)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("new.colleague@demo.example", "Nia Newcome", [Role.Sales]);
    }

    /// <summary>The account and its invitation.</summary>
    /// <param name="User">The account.</param>
    /// <param name="Invitation">The link, shown once.</param>
    public sealed record View(UserView User, OneTimeLink Invitation) : IIdentified
    {
        /// <inheritdoc/>
        public long Id => User.Id;

        /// <summary>For the OpenAPI document.</summary>
        public static View Example => new(UserView.Example, OneTimeLink.Example);
    }

    /// <summary>The command.</summary>
    public sealed record Command(Body Body) : ICommand<View>, IAnswersSecret;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A whole account.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Email).NotEmpty().EmailAddress().MaximumLength(320);
            RuleFor(command => command.Body.Name).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Body.Roles).NotEmpty();
            RuleFor(command => command.Body.Language).Must(Users.IsLanguage).WithErrorCode("unknownLanguage");
        }
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(Users users, OneTimeLinks links) : IRequestHandler<Command, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var id = await users.Add(body.Email, body.Name, null, body.Language, body.Roles);
            var link = await links.Make(OneTimeLinks.Invitation, id, Lasts);
            return new View(await users.Of(id), link);
        }
    }
}
