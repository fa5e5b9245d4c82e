using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>The course of every demo customer's health over ten weeks, counted from the demo's use, people and wishes as they were on each of those days.</summary>
public sealed class DemoHealth(Db db, HealthFactReader reader, HealthRules rules, Caller caller, NotificationSignal signal, SmtpOptions smtp) : DemoPart
{
    private const int Days = 72;
    private const int Step = 4;
    private const string All = "SELECT id FROM realization_customer WHERE archived_at IS NULL";

    /// <inheritdoc/>
    public override int Order => 36;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var ids = await db.Query<long>(All, null, stop);
        for (var back = Days; back >= 0; back -= Step)
        {
            var then = now.AddDays(-back);
            var clock = new DemoClock(then);
            await new HealthKeeping(db, reader, rules, new Notifications(db, caller, signal, smtp, clock), clock).These(ids, DateOnly.FromDateTime(then), stop);
        }
    }
}
