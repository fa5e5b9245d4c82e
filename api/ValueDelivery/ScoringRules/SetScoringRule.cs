using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

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
    public sealed class Handler(Db db, ScoringRules rules, JobQueue jobs, AuditTrail audit, Caller caller, TimeProvider clock) : IRequestHandler<Command, ScoringRuleView>
    {
        private const string Insert = "INSERT INTO delivery_scoring_rule (definition, currency, created_by, created_at) VALUES (@Definition, @Currency, @By, @Now)";

        /// <inheritdoc/>
        public async Task<ScoringRuleView> Handle(Command request, CancellationToken cancellationToken)
        {
            var current = await rules.Stored(cancellationToken);
            var before = current?.Read() ?? ScoringRule.Default;
            if (!request.Version.Fits(current?.Id ?? 0)) throw Refusals.Stale(new ScoringRuleView(before, null, current?.CreatedAt, null, current?.Id ?? 0));
            var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
            var id = await db.Insert(Insert, new { Definition = JsonSerializer.Serialize(request.Body, Json.Options), request.Body.Currency, By = caller.UserId, Now = now }, cancellationToken);
            var job = await jobs.Add(RescoreRequirements.Name, new RescoreRequirements.Args());
            await audit.Record("scoringRule", id, "set", before, request.Body);
            return new ScoringRuleView(request.Body, new Reference(caller.User, caller.Name), now, job.Id, id);
        }
    }
}
