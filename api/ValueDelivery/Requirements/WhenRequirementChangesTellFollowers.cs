using MediatR;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Tells everyone who asked, brought a voice or follows, at each change of state: the loop back to the requester.</summary>
public sealed class WhenRequirementChangesTellFollowers(RequirementFollowers followers, Notifications notifications) :
    INotificationHandler<RequirementScreened>,
    INotificationHandler<RequirementDecided>,
    INotificationHandler<RequirementLaunched>,
    INotificationHandler<RequirementConfirmed>,
    INotificationHandler<RequirementMerged>
{
    /// <inheritdoc/>
    public Task Handle(RequirementScreened notification, CancellationToken cancellationToken) => Tell(
        notification.Id,
        notification switch { { IsAnswered: true } => "requirementAnswered", { Outcome: ScreeningOutcome.Keep } => "requirementKept", _ => "requirementScreenedOut" },
        notification.Title,
        cancellationToken,
        ("reason", notification.Reason ?? ""));

    /// <inheritdoc/>
    public Task Handle(RequirementDecided notification, CancellationToken cancellationToken) => Tell(
        notification.Id,
        notification.Verdict switch { Verdict.Accept => "requirementAccepted", Verdict.Later => "requirementLater", _ => "requirementRejected" },
        notification.Title,
        cancellationToken,
        ("reason", notification.Reason),
        ("release", notification.TargetRelease ?? ""));

    /// <inheritdoc/>
    public Task Handle(RequirementLaunched notification, CancellationToken cancellationToken) =>
        Tell(notification.Id, "requirementLaunched", notification.Title, cancellationToken, ("release", notification.Release ?? ""));

    /// <inheritdoc/>
    public Task Handle(RequirementConfirmed notification, CancellationToken cancellationToken) =>
        Tell(notification.Id, notification.IsMet ? "requirementConfirmed" : "requirementReopened", notification.Title, cancellationToken, ("comment", notification.Comment ?? ""));

    /// <inheritdoc/>
    public Task Handle(RequirementMerged notification, CancellationToken cancellationToken) =>
        Tell(notification.Id, "requirementMerged", notification.Title, cancellationToken, ("into", RequirementId.KeyOf(notification.IntoId)));

    private async Task Tell(long id, string kind, string title, CancellationToken stop, params (string Name, object? Value)[] values) =>
        await notifications.Tell(await followers.Of(id, stop), kind, RequirementRecordKind.Page(id), [("key", RequirementId.KeyOf(id)), ("title", title), .. values]);
}
