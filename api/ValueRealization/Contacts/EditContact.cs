using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Changes a contact person: the fields that are sent, and no others.</summary>
public sealed class EditContact : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/contacts/{id:long}", (long id, ContactBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.EditContacts);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, ContactBody Body) : ICommand<ContactView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new ContactBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(ContactStore store) : IRequestHandler<Command, ContactView>
    {
        /// <inheritdoc/>
        public async Task<ContactView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
