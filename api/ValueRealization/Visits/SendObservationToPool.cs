using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Makes an observation a voice in the requirement pool, in one step: of a requirement that is there, or of a new one. It can be undone.</summary>
public sealed class SendObservationToPool : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/observations/{id:long}/voice", (long id, PoolTarget body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepVisits);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, PoolTarget Body) : ICommand<ObservationView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new PoolTarget.Rules());
    }

    /// <summary>Sends it.</summary>
    public sealed class Handler(ObservationStore observations, RequirementIntake pool) : IRequestHandler<Command, ObservationView>
    {
        /// <inheritdoc/>
        public async Task<ObservationView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await observations.Open(request.Id, request.Version, cancellationToken);
            if (before.RequirementId is not null) throw Refusals.WrongState("observationInPool", "inPool", "noted");
            var seen = await observations.View(before.Id, cancellationToken);
            var requirement = await pool.Hear(new HeardVoice
            {
                RequirementId = request.Body.RequirementId, Title = request.Body.Title, CustomerId = seen.CustomerId, Contact = seen.ContactName, Channel = "visit", SaidOn = seen.VisitedOn, Words = seen.Text, FeatureId = seen.FeatureId,
            }, cancellationToken) ?? throw Refusals.Unknown("/requirementId", "requirement", request.Body.RequirementId!);
            return await observations.Change(before, before with { RequirementId = requirement }, cancellationToken, "sentToPool");
        }
    }
}
