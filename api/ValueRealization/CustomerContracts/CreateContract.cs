using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>A new contract.</summary>
public sealed class CreateContract : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/contracts", (ContractBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/contracts")
        .Allow(Permissions.EditContracts);

    /// <summary>The command.</summary>
    public sealed record Command(ContractBody Body) : ICommand<ContractView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new ContractBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(ContractStore store) : IRequestHandler<Command, ContractView>
    {
        /// <inheritdoc/>
        public Task<ContractView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new ContractRecord()), cancellationToken);
    }
}
