using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Identity;

/// <summary>Changes an account: name, e-mail address, language, or whether the person is still here. Deactivating ends sessions and keys at once.</summary>
public sealed class ChangeUser : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/users/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.ManageUsers);

    /// <summary>What changes.</summary>
    /// <param name="Name">The name colleagues see.</param>
    /// <param name="Email">The account's e-mail address.</param>
    /// <param name="Language"><c>en</c>, <c>zh-CN</c>, or null to follow the browser.</param>
    /// <param name="Active">false: the person has left.</param>
    public sealed record Body(Optional<string> Name = default, Optional<string> Email = default, Optional<string?> Language = default, Optional<bool> Active = default)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(Name: "Mara Quill-Inkwell");
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<UserView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>What is there has the form it must have.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Name.Value).NotEmpty().MaximumLength(200).When(command => command.Body.Name.HasValue);
            RuleFor(command => command.Body.Email.Value).NotEmpty().EmailAddress().MaximumLength(320).When(command => command.Body.Email.HasValue);
            RuleFor(command => command.Body.Language.Value).Must(Users.IsLanguage).WithErrorCode("unknownLanguage").When(command => command.Body.Language.HasValue);
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Users users, Sessions sessions, AuditTrail audit) : IRequestHandler<Command, UserView>
    {
        /// <inheritdoc/>
        public async Task<UserView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await users.Of(request.Id);
            if (!request.Version.Fits(before.Version)) throw Refusals.Stale(before);
            var body = request.Body;
            var after = before with { Name = body.Name.Or(before.Name).Trim(), Email = body.Email.Or(before.Email).Trim(), Language = body.Language.Or(before.Language), Active = body.Active.Or(before.Active) };
            if (before.Active && !after.Active && before.Roles.Contains(Role.Admin)) await users.KeepAnAdmin(request.Id);
            await users.Save(after, before.Version);
            if (before.Active != after.Active || before.Email != after.Email) await sessions.End(request.Id);
            await audit.Record("user", request.Id, before.Active && !after.Active ? "deactivated" : "changed", before, after);
            return await users.Of(request.Id);
        }
    }
}
