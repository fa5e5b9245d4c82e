using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>Changes a contract: the fields that are sent, and no others.</summary>
public sealed class EditContract : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/contracts/{id:long}", (long id, ContractBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.EditContracts);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, ContractBody Body) : ICommand<ContractView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new ContractBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(ContractStore store) : IRequestHandler<Command, ContractView>
    {
        /// <inheritdoc/>
        public async Task<ContractView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
