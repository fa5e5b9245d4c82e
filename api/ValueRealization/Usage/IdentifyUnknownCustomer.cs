using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Says which customer it is that events call by a name nobody knows. Everything that came under the name before goes to that customer. It can be undone, and taken back later.</summary>
public sealed class IdentifyUnknownCustomer : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/usage/unknown-customers/{id:long}/customer", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.MapUsage);

    /// <summary>Who it is.</summary>
    /// <param name="CustomerId">The customer.</param>
    public sealed record Body(long CustomerId)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(7);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<UnknownCustomerView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.CustomerId).GreaterThan(0);
    }

    /// <summary>Says it.</summary>
    public sealed class Handler(UsageIdentities identities) : IRequestHandler<Command, UnknownCustomerView>
    {
        /// <inheritdoc/>
        public Task<UnknownCustomerView> Handle(Command request, CancellationToken cancellationToken) => identities.Identify(request.Id, request.Version, request.Body.CustomerId, cancellationToken);
    }
}
