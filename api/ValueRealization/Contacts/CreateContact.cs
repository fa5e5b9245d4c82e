using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A new contact person.</summary>
public sealed class CreateContact : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/contacts", (ContactBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/contacts")
        .Allow(Permissions.EditContacts);

    /// <summary>The command.</summary>
    public sealed record Command(ContactBody Body) : ICommand<ContactView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new ContactBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(ContactStore store) : IRequestHandler<Command, ContactView>
    {
        /// <inheritdoc/>
        public Task<ContactView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new ContactRecord()), cancellationToken);
    }
}
