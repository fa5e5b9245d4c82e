using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Changes an observation: the fields that are sent, and no others.</summary>
public sealed class EditObservation : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/observations/{id:long}", (long id, ObservationBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepVisits);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, ObservationBody Body) : ICommand<ObservationView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new ObservationBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(ObservationStore store) : IRequestHandler<Command, ObservationView>
    {
        /// <inheritdoc/>
        public async Task<ObservationView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
