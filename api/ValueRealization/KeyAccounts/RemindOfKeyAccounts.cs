using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Every day: tells those who follow key accounts which of them are overdue, once for each time one falls due.</summary>
public sealed class RemindOfKeyAccounts(Db db, KeyAccountStore accounts, Notifications notifications) : Schedule
{
    private const int AtOnce = 500;
    private const string Overdue = """
        SELECT a.id AS Id, a.owner_id AS OwnerId, c.name AS Name, a.due_on AS DueOn FROM realization_key_account a JOIN realization_customer c ON c.id = a.customer_id
         WHERE a.archived_at IS NULL AND a.due_on < @Today AND (a.reminded_on IS NULL OR a.reminded_on < a.due_on) ORDER BY a.id
        """;

    private const string Note = "UPDATE realization_key_account SET reminded_on = @DueOn WHERE id = @Id";

    /// <inheritdoc/>
    public override string Name => "keyAccounts.remind";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override Task Run(DateTime now, CancellationToken stop) => db.Write(async () =>
    {
        foreach (var row in await db.Query<Row>(Overdue + db.Dialect.Take(AtOnce), new { accounts.Today }, stop))
        {
            await notifications.Tell([row.OwnerId], "keyAccountOverdue", KeyAccountRecordKind.Page(row.Id), ("customer", row.Name), ("days", accounts.Today.DayNumber - row.DueOn.DayNumber));
            await db.Execute(Note, new { row.Id, row.DueOn }, stop);
        }
    }, stop);

    private sealed record Row
    {
        public long Id { get; init; }
        public long OwnerId { get; init; }
        public string Name { get; init; } = "";
        public DateOnly DueOn { get; init; }
    }
}
