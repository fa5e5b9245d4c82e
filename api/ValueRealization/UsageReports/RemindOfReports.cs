using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Every day: tells customers' owners in one sentence whose reports have fallen due, once for each time one does.</summary>
public sealed class RemindOfReports(Db db, UsageReportRules rules, Notifications notifications) : Schedule
{
    private const string Told = "SELECT customer_id AS CustomerId, due_on AS DueOn FROM realization_usage_report_reminder";
    private const string Forget = "DELETE FROM realization_usage_report_reminder WHERE customer_id = @CustomerId";
    private const string Note = "INSERT INTO realization_usage_report_reminder (customer_id, due_on) VALUES (@CustomerId, @DueOn)";

    /// <inheritdoc/>
    public override string Name => "usageReports.remind";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        var due = await rules.Due(DateOnly.FromDateTime(now), stop);
        await db.Write(async () =>
        {
            var told = (await db.Query<Reminder>(Told, null, stop)).ToDictionary(row => row.CustomerId, row => row.DueOn);
            var fresh = due.Where(row => row.OwnerId is not null && (!told.TryGetValue(row.CustomerId, out var day) || day != row.DueOn)).ToList();
            foreach (var mine in fresh.GroupBy(row => row.OwnerId!.Value))
                await notifications.Tell([mine.Key], "usageReportsDue", "/value-realization/usage-reports/due", ("count", mine.Count()), ("customer", mine.First().CustomerName));
            foreach (var row in fresh)
            {
                await db.Execute(Forget, new { row.CustomerId }, stop);
                await db.Execute(Note, new { row.CustomerId, row.DueOn }, stop);
            }
        }, stop);
    }

    private sealed record Reminder
    {
        public long CustomerId { get; init; }
        public DateOnly DueOn { get; init; }
    }
}
