using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Ops' screening before the sync: worth deciding, or out with a reason that the requester sees.</summary>
/// <remarks>Resolving without building comes first: <c>answeredBy</c> names the feature that is there, the method, or both.</remarks>
public sealed class ScreenRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/requirements/{id}/screening", (RequirementId id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.ScreenRequirements);

    /// <summary>What screening says.</summary>
    /// <param name="Outcome">Keep or out.</param>
    /// <param name="Reason">Why; needed for out.</param>
    /// <param name="AnsweredBy">What answers the wish without building.</param>
    public sealed record Body(ScreeningOutcome Outcome, string? Reason = null, AnswerBody? AnsweredBy = null)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(ScreeningOutcome.Out, "The export of last month's statements does this.", new AnswerBody(null, "Reports, monthly, export"));
    }

    /// <summary>What answers a wish without building: one of the two at least.</summary>
    /// <param name="FeatureId">A feature that is there.</param>
    /// <param name="Method">A method or workaround.</param>
    public sealed record AnswerBody(long? FeatureId = null, string? Method = null);

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version, Body Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Out needs a reason; an answer needs a feature or a method.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Reason).NotEmpty().When(command => command.Body.Outcome == ScreeningOutcome.Out).WithErrorCode("reasonNeeded");
            RuleFor(command => command.Body.Reason).MaximumLength(RequirementRules.Sentence);
            RuleFor(command => command.Body.AnsweredBy!.Method).MaximumLength(RequirementRules.Sentence).When(command => command.Body.AnsweredBy is not null);
            RuleFor(command => command.Body.AnsweredBy).Must(answer => answer is null || answer.FeatureId is not null || !string.IsNullOrWhiteSpace(answer.Method)).WithErrorCode("answerNeeded");
        }
    }

    /// <summary>Screens it.</summary>
    public sealed class Handler(Db db, Requirements requirements, RequirementReferences references, EventBus events, Caller caller) : IRequestHandler<Command, RequirementView>
    {
        private const string Screen = """
            UPDATE delivery_requirement
               SET status = @Status, status_since = @Since, screening_outcome = @Outcome, screening_reason = @Reason, answered_feature_id = @FeatureId,
                   answered_method = @Method, screened_by = @By, screened_at = @Now, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version AND status IN ('new', 'screened', 'screenedOut', 'reopened') AND archived_at IS NULL
            """;

        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var before = await requirements.Open(request.Id, request.Version, RequirementStates.Screen, cancellationToken);
            await references.CheckFeature("/answeredBy/featureId", body.AnsweredBy?.FeatureId, cancellationToken);
            var status = RequirementStates.After(body.Outcome).Word();
            var rows = await db.Execute(Screen, new
            {
                before.Id,
                before.Version,
                Status = status,
                Since = status == before.Status ? before.StatusSince : requirements.Now,
                Outcome = body.Outcome.Word(),
                body.Reason,
                body.AnsweredBy?.FeatureId,
                body.AnsweredBy?.Method,
                By = caller.UserId,
                requirements.Now,
            }, cancellationToken);
            await requirements.Changed(rows, before.Id, cancellationToken);
            await events.Publish(new RequirementScreened(before.Id, before.Title, body.Outcome, body.Reason, body.AnsweredBy is not null, caller.UserId), cancellationToken);
            return await requirements.Close(before, "screened", cancellationToken);
        }
    }
}
