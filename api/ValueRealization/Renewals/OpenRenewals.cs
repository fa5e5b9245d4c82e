using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Every day: opens the renewals whose day has come and tells their owners, and reminds owners of risks that are due and not stated.</summary>
public sealed class OpenRenewals(Db db, RenewalStore renewals, RenewalKeeping keeping, Notifications notifications) : Schedule
{
    private const int AtOnce = 200;
    private const string ToOpen = "SELECT id FROM realization_renewal WHERE archived_at IS NULL AND state = 'upcoming' AND opens_on <= @Today ORDER BY ends_on, id";
    private const string ToAsk = "SELECT id FROM realization_renewal WHERE archived_at IS NULL AND state = 'open' AND risk IS NULL AND asked_at IS NULL AND risk_due_on <= @Today ORDER BY ends_on, id";
    private const string NameOf = "SELECT name FROM realization_customer WHERE id = @CustomerId";

    /// <inheritdoc/>
    public override string Name => "renewals.open";

    /// <inheritdoc/>
    public override TimeSpan Every => TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override async Task Run(DateTime now, CancellationToken stop)
    {
        await Each(ToOpen, keeping.Opened, "opened", "renewalOpened", stop);
        await Each(ToAsk, renewal => renewal with { AskedAt = renewals.Now }, "riskAsked", "renewalRiskDue", stop);
    }

    private async Task Each(string which, Func<RenewalRecord, RenewalRecord> change, string action, string told, CancellationToken stop)
    {
        while (true)
        {
            var done = await db.Write(async () =>
            {
                var ids = await db.Query<long>(which + db.Dialect.Take(AtOnce), new { renewals.Today }, stop);
                foreach (var id in ids)
                {
                    var before = (await renewals.Find(id, stop))!;
                    await renewals.Update(before, change(before), stop, action, undoable: false);
                    if (before.OwnerId is not { } owner) continue;
                    await notifications.Tell([owner], told, RenewalRecordKind.Page(id), ("customer", await db.Scalar<string>(NameOf, before, stop)), ("contract", before.Name),
                        ("day", before.EndsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                }

                return ids.Count;
            }, stop);
            if (done < AtOnce) return;
        }
    }
}
