using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Takes back what an event's name stands for, also for the past: it is unmapped again.</summary>
public sealed class UnmapEventName : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/usage/event-names/{id:long}/mapping", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.MapUsage);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<EventNameView>;

    /// <summary>Takes it back.</summary>
    public sealed class Handler(EventNames names) : IRequestHandler<Command, EventNameView>
    {
        /// <inheritdoc/>
        public Task<EventNameView> Handle(Command request, CancellationToken cancellationToken) => names.Change(request.Id, request.Version, MappingState.Unmapped, null, "unmapped", cancellationToken);
    }
}
