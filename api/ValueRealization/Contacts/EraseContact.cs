using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Erases everything personal about a person at a customer, also from the history of changes. It cannot be undone.</summary>
/// <remarks>What remains is that there was somebody in this place of the decision chain, and that and by whom they were erased.</remarks>
public sealed class EraseContact : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/contacts/{id:long}/erasure", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.AnswerForPersonalData);

    /// <summary>Why.</summary>
    /// <param name="Reason">For example that the person asked for it; without their name.</param>
    public sealed record Body(string Reason)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new("Asked for by the person");
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<ContactView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.Reason).NotEmpty().MaximumLength(1000);
    }

    /// <summary>Erases it.</summary>
    public sealed class Handler(ContactStore contacts, AuditTrail audit) : IRequestHandler<Command, ContactView>
    {
        private const string Nobody = "\u2014";

        /// <inheritdoc/>
        public async Task<ContactView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await contacts.Open(request.Id, request.Version, cancellationToken);
            if (before.ErasedAt is not null) throw Refusals.WrongState("contactErased", "erased");
            await contacts.Update(before, before with
            {
                Name = Nobody, ExternalId = null, Title = null, Attitude = null, Email = null, Phone = null, Note = null, Consent = "withdrawn", ConsentOn = null,
                ArchivedAt = before.ArchivedAt ?? contacts.Now, ErasedAt = contacts.Now,
            }, cancellationToken, "erased", undoable: false);
            await audit.Forget(contacts.Kind, request.Id, cancellationToken);
            await audit.Record(contacts.Kind, request.Id, "erasureRecorded", null, new { request.Body.Reason });
            return await contacts.View(request.Id, cancellationToken);
        }
    }
}
