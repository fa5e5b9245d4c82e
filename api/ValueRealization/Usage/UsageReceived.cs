using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Notes a few of the newest events as they came, for whoever sets up tracking. A call a second is looked at, so that it costs nothing where much comes.</summary>
[Block]
public sealed class UsageReceived(Db db, Caller caller, TimeProvider clock)
{
    private const int OfCall = 5;
    private const int Kept = 200;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private const string Insert = """
        INSERT INTO realization_usage_received (received_at, source, name, name_key, customer, account_key, happened_at, sent_by)
        VALUES (@Now, @Source, @Name, @NameKey, @Customer, @AccountKey, @At, @SentBy)
        """;

    private const string Newest = "SELECT MAX(received_at) FROM realization_usage_received";
    private const string Forget = "DELETE FROM realization_usage_received WHERE id <= @Oldest";

    /// <summary>Notes what a call has brought.</summary>
    public async Task Note(IReadOnlyList<UsageEvent> events, CancellationToken stop)
    {
        if (events.Count == 0) return;
        var at = clock.GetUtcNow().UtcDateTime;
        if (await db.Scalar<DateTime?>(Newest, null, stop) is { } before && before <= at && at - before < Between) return;
        await db.Write(async () =>
        {
            long newest = 0;
            foreach (var item in events.Where(item => item.Unreadable is null).TakeLast(OfCall))
                newest = await db.Insert(Insert, new
                {
                    Now = at, Source = item.Source.Word(), Name = TextKeys.Cut(item.Name.Trim(), 200), NameKey = UsageNames.KeyOf(item.Name), Customer = item.Customer is { } customer ? TextKeys.Cut(customer.Trim(), 200) : null,
                    AccountKey = UsageAccounts.KeyOf(item), item.At, SentBy = TextKeys.Cut(caller.Name, 200),
                }, stop);
            if (newest > Kept) await db.Execute(Forget, new { Oldest = newest - Kept }, stop);
        }, stop);
    }
}
