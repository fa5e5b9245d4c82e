using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Adds a voice to a requirement: one more customer who asks, in the words that were said. Votes, money and score follow.</summary>
public sealed class AddVoice : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/requirements/{id}/voices", (RequirementId id, VoiceBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, body), stop))
        .Creates("/voices")
        .Allow(Permissions.CreateRequirements);

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, VoiceBody Body) : ICommand<VoiceView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Those of a voice.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new VoiceBody.Rules());
    }

    /// <summary>Adds it.</summary>
    public sealed class Handler(Db db, Requirements requirements, RequirementReferences references, RequirementFollowers followers, Voices voices, AuditTrail audit, EventBus events, Caller caller)
        : IRequestHandler<Command, VoiceView>
    {
        private const string Insert = """
            INSERT INTO delivery_voice (requirement_id, customer_id, contact, channel, said_on, original_text, author_id, created_at, updated_at, version)
            VALUES (@RequirementId, @CustomerId, @Contact, @Channel, @SaidOn, @Words, @AuthorId, @Now, @Now, 1)
            """;

        /// <inheritdoc/>
        public async Task<VoiceView> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await requirements.Open(request.Id, IfMatch.Any, RequirementStates.Live, cancellationToken);
            var said = request.Body.Draft(caller.UserId, requirements.Today);
            if (said.CustomerId is { } customer) await references.Check(null, null, null, [("/customerId", customer)], cancellationToken);
            var id = await db.Insert(Insert, new { RequirementId = record.Id, said.CustomerId, said.Contact, Channel = said.Channel.Word(), said.SaidOn, said.Words, said.AuthorId, requirements.Now }, cancellationToken);
            var followedAs = await followers.ReasonOf(record.Id, caller.User, cancellationToken);
            await followers.Add(record.Id, caller.User, "voice", cancellationToken);
            await requirements.Recount(record.Id, cancellationToken);
            var voice = await voices.Of(id, cancellationToken);
            await audit.Record(Voices.Kind, id, "created", null, Voices.Audited(voice), await voices.Kept(voice, cancellationToken, followedAs));
            await requirements.Account(record, "voiceAdded", cancellationToken, undoable: false);
            await events.Publish(new VoiceAdded(record.Id, record.Title, said.CustomerId, caller.UserId), cancellationToken);
            return voice;
        }
    }
}
