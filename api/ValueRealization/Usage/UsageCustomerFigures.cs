using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Activation and active users in the head of a customer's page.</summary>
public sealed class UsageCustomerFigures(UsageFigures figures, TimeProvider clock) : CustomerFigureSource
{
    /// <inheritdoc/>
    public override int Order => 20;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<CustomerFigure>> Of(long customerId, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var period = UsagePeriod.UpTo(today);
        var shown = new List<CustomerFigure>();
        if (await figures.Activation(customerId, today, stop) is { Licensed: > 0 } activation) shown.Add(new CustomerFigure { Name = "activation", Value = activation.Opened, OutOf = activation.Licensed });
        var (current, before) = (await figures.TotalsOf(customerId, period, stop), await figures.TotalsOf(customerId, period.Before, stop));
        if (current.Events + before.Events > 0) shown.Add(new CustomerFigure { Name = "activeUsers", Value = current.ActiveUsers, Change = current.ActiveUsers - before.ActiveUsers, ChangeDays = UsagePeriod.Usual });
        return shown;
    }
}
