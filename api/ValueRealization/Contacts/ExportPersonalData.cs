using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Everything that is kept about a person at a customer, to hand out to them. Who asked for it is noted in the audit trail.</summary>
public sealed class ExportPersonalData : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/contacts/{id:long}/personal-data-export", (long id, Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, body), stop))
        .Allow(Permissions.AnswerForPersonalData);

    /// <summary>Why it is handed out.</summary>
    /// <param name="Reason">For example who asked, and when.</param>
    public sealed record Body(string Reason)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new("Asked by the person by e-mail on 2026-08-06");
    }

    /// <summary>What is kept.</summary>
    /// <param name="Contact">The record itself.</param>
    /// <param name="History">Every change of it.</param>
    /// <param name="ExportedAt">When it was handed out.</param>
    public sealed record View(ContactView Contact, IReadOnlyList<HistoryEntry> History, DateTime ExportedAt)
    {
        /// <summary>For the API's document.</summary>
        public static View Example => new(ContactView.Example, [], new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>The command: it reads, and leaves its trace.</summary>
    public sealed record Command(long Id, Body Body) : ICommand<View>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.Reason).NotEmpty().MaximumLength(1000);
    }

    /// <summary>Gathers it.</summary>
    public sealed class Handler(ContactStore contacts, NamedHistory history, AuditTrail audit) : IRequestHandler<Command, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var contact = await contacts.View(request.Id, cancellationToken);
            var changes = await history.Of(contacts.Kind, request.Id, cancellationToken);
            await audit.Record(contacts.Kind, request.Id, "exported", null, new { request.Body.Reason });
            return new View(contact, changes.Items, contacts.Now);
        }
    }
}
