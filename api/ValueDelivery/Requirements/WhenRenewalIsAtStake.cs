using MediatR;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A renewal at risk or lost over requirements raises them at once; once it is safe it hangs on them no more.</summary>
public sealed class WhenRenewalIsAtStake(RequirementRenewals renewals) : INotificationHandler<RenewalAtStake>
{
    /// <inheritdoc/>
    public async Task Handle(RenewalAtStake notification, CancellationToken cancellationToken)
    {
        IReadOnlyList<long> over = notification.Stake == RenewalStake.Safe ? [] : notification.RequirementIds;
        foreach (var id in (await renewals.Of(notification.RenewalId, cancellationToken)).Except(over)) await renewals.Release(notification.RenewalId, id, cancellationToken);
        foreach (var id in over)
            await renewals.Hold(new HeldRenewal(id, notification.CustomerId, notification.RenewalId, notification.Stake == RenewalStake.Lost, notification.Amount, notification.Currency, notification.Reason), cancellationToken);
    }
}
