using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Sets when talks about renewals begin and risks are due. The days of every renewal that is not decided move at once.</summary>
public sealed class SetRenewalRule : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/renewal-rule", (RenewalRule body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(version, body), stop))
        .Allow(Permissions.SetRenewalRule);

    /// <summary>The command.</summary>
    public sealed record Command(IfMatch Version, RenewalRule Body) : ICommand<GetRenewalRule.View>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new RenewalRule.Rules());
    }

    /// <summary>Keeps it.</summary>
    public sealed class Handler(RenewalRules rules) : IRequestHandler<Command, GetRenewalRule.View>
    {
        /// <inheritdoc/>
        public async Task<GetRenewalRule.View> Handle(Command request, CancellationToken cancellationToken) => GetRenewalRule.View.Of(await rules.Change(request.Version, request.Body, GetRenewalRule.View.Of, cancellationToken));
    }
}
