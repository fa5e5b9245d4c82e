using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Sets how the health of customers is scored. A job then scores every customer again; what the rule alone moves is kept apart from what the customers do.</summary>
/// <remarks>Try it in the preview first: it says who would move, and by how much.</remarks>
public sealed class SetHealthRule : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/health-rule", (HealthRule body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(version, body), stop))
        .Allow(Permissions.SetHealthRule);

    /// <summary>The command.</summary>
    public sealed record Command(IfMatch Version, HealthRule Body) : ICommand<HealthRuleView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Those of a health rule.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new HealthRuleRules());
    }

    /// <summary>Keeps it and has the customers scored.</summary>
    public sealed class Handler(HealthRules rules) : IRequestHandler<Command, HealthRuleView>
    {
        /// <inheritdoc/>
        public async Task<HealthRuleView> Handle(Command request, CancellationToken cancellationToken) => HealthRuleView.Of(await rules.Change(request.Version, request.Body, HealthRuleView.Of, cancellationToken));
    }
}
