using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Keeps who answers for a renewal and how far the talks have come.</summary>
public sealed class EditRenewal : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/renewals/{id:long}", (long id, RenewalBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepRenewals);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, RenewalBody Body) : ICommand<RenewalView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new RenewalBody.Rules());
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(RenewalStore store) : IRequestHandler<Command, RenewalView>
    {
        /// <inheritdoc/>
        public async Task<RenewalView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
