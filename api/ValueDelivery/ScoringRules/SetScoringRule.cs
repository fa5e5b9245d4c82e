using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
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
    public sealed class Handler(ScoringRules rules, AuditTrail audit, Caller caller) : IRequestHandler<Command, ScoringRuleView>
    {
        /// <inheritdoc/>
        public async Task<ScoringRuleView> Handle(Command request, CancellationToken cancellationToken)
        {
            var current = await rules.Stored(cancellationToken);
            var before = current?.Read() ?? ScoringRule.Default;
            if (!request.Version.Fits(current?.Id ?? 0)) throw Refusals.Stale(new ScoringRuleView(before, null, current?.CreatedAt, null, current?.Id ?? 0));
            var (id, now, job) = await rules.Set(request.Body, cancellationToken);
            await audit.Record(ScoringRules.Kind, id, "set", before, request.Body, new ScoringRuleUndo.Rules(before, request.Body));
            return new ScoringRuleView(request.Body, new Reference(caller.User, caller.Name), now, job, id);
        }
    }
}
