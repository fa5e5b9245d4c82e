using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Notes what was seen or heard on a visit.</summary>
public sealed class CreateObservation : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/observations", (ObservationBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/observations")
        .Allow(Permissions.KeepVisits);

    /// <summary>The command.</summary>
    public sealed record Command(ObservationBody Body) : ICommand<ObservationView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new ObservationBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(ObservationStore store) : IRequestHandler<Command, ObservationView>
    {
        /// <inheritdoc/>
        public Task<ObservationView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new ObservationRecord()), cancellationToken);
    }
}
