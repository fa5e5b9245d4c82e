using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A customer that is new, or has got another external id or name, may be the one whom events have been naming all along.</summary>
public sealed class WhenCustomersChangeSettleUsage(Db db, UsageAccounts accounts) : INotificationHandler<CustomerNamed>
{
    private const string Names = """
        SELECT external_id FROM realization_customer WHERE id IN (@Ids) AND external_id IS NOT NULL
        UNION ALL
        SELECT name FROM realization_customer WHERE id IN (@Ids)
        """;

    /// <inheritdoc/>
    public async Task Handle(CustomerNamed notification, CancellationToken cancellationToken) =>
        await accounts.SettleKnown(await db.Query<string>(db.Dialect.WithNumbers(Names, "Ids"), new { Ids = JsonSerializer.Serialize(notification.CustomerIds) }, cancellationToken), cancellationToken);
}
