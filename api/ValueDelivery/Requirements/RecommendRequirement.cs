using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What ops recommends to the product manager, in the form "I judge from … that …": never without evidence.</summary>
/// <remarks>Evidence is a customer's situation, figures of use, a competitor, the market, money, or somebody's own words. A recommendation decides nothing.</remarks>
public sealed class RecommendRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/requirements/{id}/recommendation", (RequirementId id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.RecommendRequirements);

    /// <summary>The recommendation.</summary>
    /// <param name="Priority">How soon.</param>
    /// <param name="Judgement">What follows from the evidence: the part after "that".</param>
    /// <param name="Evidence">What it rests on; one piece at least, twenty at most.</param>
    /// <param name="Verdict">What the decision should be.</param>
    /// <param name="TargetRelease">With which release.</param>
    public sealed record Body(Priority Priority, string Judgement, IReadOnlyList<Evidence> Evidence, Verdict? Verdict = null, string? TargetRelease = null)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(
            Priority.High,
            "23% are signed a day late, which delays invoices by 1.6 days",
            [new Evidence(EvidenceKind.Usage, "sign-off times of 4,312 orders at 7 customers over 90 days", "usage:sign-off")],
            Contracts.Verdict.Accept,
            "2.14");
    }

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version, Body Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A judgement, and something it rests on.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Judgement).NotEmpty().MaximumLength(RequirementRules.Sentence);
            RuleFor(command => command.Body.TargetRelease).MaximumLength(60);
            RuleFor(command => command.Body.Evidence).Must(evidence => evidence.Count is >= 1 and <= 20).WithErrorCode("evidenceNeeded");
            RuleForEach(command => command.Body.Evidence).ChildRules(evidence =>
            {
                evidence.RuleFor(piece => piece.Text).NotEmpty().MaximumLength(RequirementRules.Sentence);
                evidence.RuleFor(piece => piece.Ref).MaximumLength(300);
            });
        }
    }

    /// <summary>Recommends.</summary>
    public sealed class Handler(Db db, Requirements requirements, RequirementViews views, RequirementEvidence kept, EventBus events, Caller caller) : IRequestHandler<Command, RequirementView>
    {
        private const string Recommend = """
            UPDATE delivery_requirement
               SET recommended_verdict = @Verdict, recommended_priority = @Priority, recommended_release = @TargetRelease, judgement = @Judgement,
                   recommended_by = @By, recommended_at = @Now, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version AND status IN ('screened', 'later', 'reopened') AND archived_at IS NULL
            """;

        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var before = await requirements.Open(request.Id, request.Version, RequirementStates.Recommend, cancellationToken);
            var earlier = await views.Evidence(before.Id, cancellationToken);
            var rows = await db.Execute(Recommend, new
            {
                before.Id,
                before.Version,
                Verdict = body.Verdict?.Word(),
                Priority = body.Priority.Word(),
                body.TargetRelease,
                body.Judgement,
                By = caller.UserId,
                requirements.Now,
            }, cancellationToken);
            await requirements.Changed(rows, before.Id, cancellationToken);
            await kept.Replace(before.Id, body.Evidence, cancellationToken);
            await requirements.Recount(before.Id, cancellationToken);
            await events.Publish(new RequirementRecommended(before.Id, before.Title, body.Priority, body.Verdict, caller.UserId), cancellationToken);
            return await requirements.Close(before, "recommended", cancellationToken, evidence: earlier);
        }
    }
}
