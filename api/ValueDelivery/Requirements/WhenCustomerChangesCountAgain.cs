using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What a customer pays, when it renews and how much it counts stand in the scores of what it asks for.</summary>
public sealed class WhenCustomerChangesCountAgain(Db db, Rescoring rescoring, ScoringRules.ScoringRules rules, JobQueue jobs) : INotificationHandler<CustomerChanged>
{
    private const int AtOnce = 200;
    private const string Asked = "SELECT DISTINCT requirement_id FROM delivery_voice WHERE customer_id IN (@Ids) ORDER BY requirement_id";

    /// <inheritdoc/>
    public async Task Handle(CustomerChanged notification, CancellationToken cancellationToken)
    {
        var ids = await db.Query<long>(db.Dialect.WithNumbers(Asked, "Ids") + db.Dialect.Take(AtOnce + 1), new { Ids = System.Text.Json.JsonSerializer.Serialize(notification.CustomerIds) }, cancellationToken);
        if (ids.Count > AtOnce) await jobs.Add(RescoreRequirements.Name, new RescoreRequirements.Args(notification.CustomerIds));
        else if (ids.Count > 0) await rescoring.Of(ids, await rules.Rule(cancellationToken), cancellationToken);
    }
}
