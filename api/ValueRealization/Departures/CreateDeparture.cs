using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Notes that a customer has left.</summary>
public sealed class CreateDeparture : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/departures", (DepartureBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/departures")
        .Allow(Permissions.KeepRenewals);

    /// <summary>The command.</summary>
    public sealed record Command(DepartureBody Body) : ICommand<DepartureView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new DepartureBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(DepartureStore store) : IRequestHandler<Command, DepartureView>
    {
        /// <inheritdoc/>
        public Task<DepartureView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new DepartureRecord()), cancellationToken);
    }
}
