using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Says that an accepted requirement is in customers' hands, so that those who asked can say whether its end goal is met.</summary>
public sealed class LaunchRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/requirements/{id}/launch", (RequirementId id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.LaunchRequirements);

    /// <summary>The launch.</summary>
    /// <param name="LaunchedOn">Since when; today when absent.</param>
    /// <param name="Release">With which release; the target release when absent.</param>
    public sealed record Body(DateOnly? LaunchedOn = null, string? Release = null)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new(new DateOnly(2026, 9, 10), "2.14");
    }

    /// <summary>The command.</summary>
    public sealed record Command(RequirementId Id, IfMatch Version, Body Body) : ICommand<RequirementView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>A day that can be one, a release of a sensible length.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.LaunchedOn!.Value).IsDay().When(command => command.Body.LaunchedOn is not null);
            RuleFor(command => command.Body.Release).MaximumLength(60);
        }
    }

    /// <summary>Launches it.</summary>
    public sealed class Handler(Db db, Requirements requirements, EventBus events, Caller caller) : IRequestHandler<Command, RequirementView>
    {
        private const string Launch = """
            UPDATE delivery_requirement
               SET status = 'launched', status_since = @Now, launched_on = @LaunchedOn, launched_release = @Release, launched_by = @By, launched_at = @Now,
                   updated_at = @Now, version = version + 1
             WHERE id = @Id AND version = @Version AND status = 'accepted' AND archived_at IS NULL
            """;

        /// <inheritdoc/>
        public async Task<RequirementView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await requirements.Open(request.Id, request.Version, RequirementStates.Launch, cancellationToken);
            var launchedOn = request.Body.LaunchedOn ?? requirements.Today;
            var release = request.Body.Release ?? before.TargetRelease;
            var rows = await db.Execute(Launch, new { before.Id, before.Version, LaunchedOn = launchedOn, Release = release, By = caller.UserId, requirements.Now }, cancellationToken);
            await requirements.Changed(rows, before.Id, cancellationToken);
            await events.Publish(new RequirementLaunched(before.Id, before.Title, launchedOn, release, caller.UserId), cancellationToken);
            return await requirements.Close(before, "launched", cancellationToken);
        }
    }
}
