using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>Sets how the pool is scored. A job then scores every requirement again; earlier rules are kept, for they explain earlier scores.</summary>
/// <remarks>Try it in the preview first: it says what would move.</remarks>
public sealed class SetScoringRule : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/scoring-rules", (ScoringRule body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(version, body), stop))
        .Allow(Permissions.SetScoring);

    /// <summary>The command.</summary>
    public sealed record Command(IfMatch Version, ScoringRule Body) : ICommand<ScoringRuleView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Those of a scoring rule.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new ScoringRuleRules());
    }

    /// <summary>Keeps it and has the pool scored.</summary>
    public sealed class Handler(ScoringRules rules) : IRequestHandler<Command, ScoringRuleView>
    {
        /// <inheritdoc/>
        public async Task<ScoringRuleView> Handle(Command request, CancellationToken cancellationToken) => ScoringRuleView.Of(await rules.Change(request.Version, request.Body, ScoringRuleView.Of, cancellationToken));
    }
}
