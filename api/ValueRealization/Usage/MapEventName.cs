using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Says which feature an event's name stands for, or that it stands for none. It holds for everything that came under the name before.</summary>
public sealed class MapEventName : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/usage/event-names/{id:long}/mapping", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.MapUsage);

    /// <summary>What it stands for.</summary>
    /// <param name="FeatureId">The feature.</param>
    /// <param name="Ignored">True instead: its events are no use of the product and count nowhere.</param>
    public sealed record Body(long? FeatureId = null, bool? Ignored = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(12);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<EventNameView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.FeatureId).Must((command, feature) => feature is not null != (command.Body.Ignored == true)).WithErrorCode("featureOrIgnored");
    }

    /// <summary>Says it.</summary>
    public sealed class Handler(EventNames names) : IRequestHandler<Command, EventNameView>
    {
        /// <inheritdoc/>
        public Task<EventNameView> Handle(Command request, CancellationToken cancellationToken) => request.Body.FeatureId is { } feature
            ? names.Change(request.Id, request.Version, MappingState.Mapped, feature, "mapped", cancellationToken)
            : names.Change(request.Id, request.Version, MappingState.Ignored, null, "ignored", cancellationToken);
    }
}
