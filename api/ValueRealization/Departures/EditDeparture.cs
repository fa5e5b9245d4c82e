using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>Changes a departure: the fields that are sent, and no others.</summary>
public sealed class EditDeparture : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/departures/{id:long}", (long id, DepartureBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepRenewals);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, DepartureBody Body) : ICommand<DepartureView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new DepartureBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(DepartureStore store) : IRequestHandler<Command, DepartureView>
    {
        /// <inheritdoc/>
        public async Task<DepartureView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
