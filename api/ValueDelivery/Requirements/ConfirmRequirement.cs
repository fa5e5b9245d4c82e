using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Whoever asked says whether the end goal is met: the loop closes, or the requirement reopens.</summary>
/// <remarks>Said by those who brought the requirement or a voice for it; ops and customer success speak for what an import brought without a requester.</remarks>
public sealed class ConfirmRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/requirements/{id}/confirmation", (RequirementId id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.ConfirmRequirements);

    /// <summary>The requester's word.</summary>
    /// <param name="IsMet">True when the end goal is met.</param>
    /// <param name="Comment">What else there is to say; needed when it is not met.</param>
    public sealed record Body(bool IsMet, string? Comment = null)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(false, "Photos still need a signal.");
    }

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version, Body Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Who says that it is not met says what is missing.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.Comment).NotEmpty().When(command => !command.Body.IsMet).WithErrorCode("reasonNeeded");
            RuleFor(command => command.Body.Comment).MaximumLength(RequirementRules.Sentence);
        }
    }

    /// <summary>Confirms or reopens.</summary>
    public sealed class Handler(Db db, Requirements requirements, EventBus events, Caller caller) : IRequestHandler<Command, RequirementView>
    {
        private const string Requesters = "SELECT user_id FROM delivery_requirement_follower WHERE requirement_id = @Id AND reason <> 'follow'";
        private const string Insert = "INSERT INTO delivery_confirmation (requirement_id, user_id, is_met, comment, confirmed_at) VALUES (@Id, @By, @IsMet, @Comment, @Now)";
        private const string Confirm = """
            UPDATE delivery_requirement
               SET status = @Status, status_since = @Now, updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version AND status IN ('launched', 'confirmed') AND archived_at IS NULL
            """;

        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Body;
            var before = await requirements.Open(request.Id, request.Version, RequirementStates.Confirm, cancellationToken);
            var requesters = await db.Query<long>(Requesters, new { before.Id }, cancellationToken);
            if (!requesters.Contains(caller.User) && before.CreatedBy != caller.User && (requesters.Count > 0 || !caller.Is(Role.Ops, Role.Cs))) throw Refusals.Forbidden("confirmation.requesterOnly");
            var status = RequirementStates.AfterConfirmation(body.IsMet).Word();
            await db.Execute(Insert, new { before.Id, By = caller.User, IsMet = body.IsMet ? 1 : 0, body.Comment, requirements.Now }, cancellationToken);
            await requirements.Changed(await db.Execute(Confirm, new { before.Id, before.Version, Status = status, requirements.Now }, cancellationToken), before.Id, cancellationToken);
            await events.Publish(new RequirementConfirmed(before.Id, before.Title, body.IsMet, body.Comment, caller.User), cancellationToken);
            return await requirements.Close(before, body.IsMet ? "confirmed" : "reopened", cancellationToken);
        }
    }
}
