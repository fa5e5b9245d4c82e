using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

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
    public sealed class Handler(Requirements requirements, RequirementReferences references, VoiceIntake intake, Caller caller) : IRequestHandler<Command, VoiceView>
    {
        /// <inheritdoc/>
        public async Task<VoiceView> Handle(Command request, CancellationToken cancellationToken)
        {
            var record = await requirements.Open(request.Id, IfMatch.Any, RequirementStates.Live, cancellationToken);
            var said = request.Body.Draft(caller.UserId, requirements.Today);
            if (said.CustomerId is { } customer) await references.Check(null, null, null, [("/customerId", customer)], cancellationToken);
            return await intake.Add(record, said, cancellationToken);
        }
    }
}
