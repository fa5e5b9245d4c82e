using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Changes a voice: who asked, how it was heard, and the edited words beside the original ones, which never change.</summary>
public sealed class EditVoice : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/voices/{id:long}", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.CreateRequirements);

    /// <summary>A merge patch.</summary>
    public sealed record Body
    {
        /// <summary>The customer who asks.</summary>
        public Optional<long?> CustomerId { get; init; }

        /// <summary>The person who said it.</summary>
        public Optional<string?> Contact { get; init; }

        /// <summary>How it was heard.</summary>
        public Optional<VoiceChannel> Channel { get; init; }

        /// <summary>When it was said.</summary>
        public Optional<DateOnly> SaidOn { get; init; }

        /// <summary>The words as edited; null goes back to the original ones.</summary>
        public Optional<string?> EditedWords { get; init; }

        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new() { EditedWords = "No signal in the plant room: orders are signed a day late." };
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<VoiceView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Lengths.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Contact.Value).MaximumLength(200);
            RuleFor(command => command.Body.EditedWords.Value).MaximumLength(Limits.LongText);
            RuleFor(command => command.Body.SaidOn.Value).IsDay().When(command => command.Body.SaidOn.HasValue);
        }
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(Db db, Voices voices, Requirements requirements, RequirementReferences references, AuditTrail audit) : IRequestHandler<Command, VoiceView>
    {
        private const string Update = """
            UPDATE delivery_voice
               SET customer_id = @CustomerId, contact = @Contact, channel = @Channel, said_on = @SaidOn, edited_text = @EditedWords, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version
            """;

        /// <inheritdoc/>
        public async Task<VoiceView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var before = await voices.Open(request.Id, request.Version, cancellationToken);
            if (body.CustomerId is { HasValue: true, Value: { } customer }) await references.Check(null, null, null, [("/customerId", customer)], cancellationToken);
            var kept = await voices.Kept(before, cancellationToken);
            await db.Execute(Update, new
            {
                before.Id,
                before.Version,
                CustomerId = body.CustomerId.Or(before.CustomerId),
                Contact = body.Contact.Or(before.Contact),
                Channel = body.Channel.Or(before.Channel).Word(),
                SaidOn = body.SaidOn.Or(before.SaidOn),
                EditedWords = body.EditedWords.Or(before.EditedWords),
                requirements.Now,
            }, cancellationToken);
            var after = await voices.Of(before.Id, cancellationToken);
            if (after.CustomerId != before.CustomerId) await requirements.Recount(before.RequirementId, cancellationToken);
            await audit.Record(Voices.Kind, before.Id, "edited", Voices.Audited(before), Voices.Audited(after), kept);
            return after;
        }
    }
}
