using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Takes back which customer an unknown one was said to be: what had been counted for it before stands apart again, what has come since stays with the customer.</summary>
public sealed class PartIdentifiedCustomer : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/usage/unknown-customers/{id:long}/customer", (long id, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version), stop))
        .Allow(Permissions.MapUsage);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version) : ICommand<UnknownCustomerView>;

    /// <summary>Takes it back.</summary>
    public sealed class Handler(UsageIdentities identities) : IRequestHandler<Command, UnknownCustomerView>
    {
        /// <inheritdoc/>
        public Task<UnknownCustomerView> Handle(Command request, CancellationToken cancellationToken) => identities.Part(request.Id, request.Version, cancellationToken);
    }
}
