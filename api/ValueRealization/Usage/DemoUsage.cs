using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>
/// Three months of use by the demo workspace's customers: those to invest in grow, those about to leave fade, 离线工单 fails often where offline work is asked for, and some useful features lie idle.
/// Beside them what a real workspace has: names nobody has mapped, a customer nobody knows, an event from long ago.
/// </summary>
public sealed class DemoUsage(Db db, UsageLedger ledger, UsageStandings standings, UsageTurns turns, UsageAhead ahead) : DemoPart
{
    private const int Weeks = 13;

    private const string Customers = "SELECT id AS Id, external_id AS ExternalId, strategy AS Strategy, tier AS Tier, renews_on AS RenewsOn, region AS Region FROM realization_customer WHERE archived_at IS NULL AND external_id IS NOT NULL ORDER BY id";

    private const string Ended = "SELECT id AS Id, customer_id AS CustomerId, starts_on AS StartsOn, ends_on AS EndsOn FROM realization_contract WHERE archived_at IS NULL AND follows_id IS NULL AND ends_on IS NOT NULL ORDER BY ends_on, id";

    private const string Insert = """
        INSERT INTO realization_usage_imported (import_id, message_id, message_key, customer_key, contract_id, event_id, day, person, slice, id_hash, content_hash, events, uses, seconds, outputs, errors, is_beta)
        VALUES (0, @MessageId, @MessageKey, @CustomerId, @ContractId, @EventId, @Day, 0, @Slice, @Id, @Content, 1, @Uses, @Seconds, @Outputs, 0, 0)
        """;

    // Feature | minutes of one use | outputs of one use. The first are everybody's; how far down the list a customer goes is its breadth.
    private static readonly (string Name, int Minutes, int Outputs)[] Home =
    [
        ("现场签收", 4, 1), ("智能派工", 6, 2), ("离线工单", 9, 1), ("消息提醒", 1, 0), ("扫码领料", 3, 1), ("服务历史", 5, 0), ("报价单", 8, 1), ("月度报告", 12, 1), ("地图与路程", 2, 0), ("检查表", 7, 1), ("预约改期", 3, 1), ("跨仓调拨", 6, 1), ("值班表", 4, 0), ("批量导入", 10, 1),
    ];

    private static readonly (string Name, int Minutes, int Outputs)[] Abroad = [("Partner sign-up", 6, 1), ("Offers", 5, 1), ("Statements", 8, 1), ("Courses", 15, 1), ("月度报告", 10, 1)];

    /// <inheritdoc/>
    public override int Order => 35;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now);
        var events = new List<UsageEvent>();
        var number = 0;
        foreach (var customer in await db.Query<Customer>(Customers, null, stop)) Of(customer, ++number, today, events);
        foreach (var week in Enumerable.Range(0, Weeks))
        {
            var at = At(today.AddDays(-7 * week - 1), 9);
            events.Add(Event("workorder.saved_offline", "A-101", "e1", at, 5, 0, 5));
            events.Add(Event("report.exported_pdf", "A-106", "e2", at, 3, 2, 3));
            events.Add(Event("离线工单_已保存", "A-103", "e9", at, 4, 3, 4));
            events.Add(Event("月度报告.导出", "A-106", "e2", at, 2, 4, 2));
            events.Add(Event("$pageview", "A-109", "e3", at, 22, 0, 0));
            events.Add(Event("月度报告", "演示租户（未登记）", "e4", at, 2, 10, 1));
        }

        events.Add(Event("现场签收", "A-101", "e5", At(new DateOnly(2001, 1, 1), 0), 1, 0, 0));
        events.Add(Event("现场签收", "A-104", "e6", At(today.AddDays(12), 9), 1, 4, 1));
        events.Add(Event("?", null, null, null, 0, 0, 0) with { MessageId = "demo-unreadable", Unreadable = "no event name: {\"userId\":\"u-17\"}" });
        // The same id over two things that happened, as a phone with a reset counter sends it.
        events.Add(Event("扫码领料", "A-103", "e7", At(today.AddDays(-4), 10), 1, 3, 1) with { MessageId = "demo-1001" });
        events.Add(Event("检查表", "A-103", "e7", At(today.AddDays(-4), 10), 1, 7, 1) with { MessageId = "demo-1001" });
        events.AddRange(Enumerable.Range(0, 6).Select(month => Event("值班表", "A-106", "e8", At(today.AddDays(-9 - month), 8), 2, 4, 0) with { IsBeta = month % 2 == 0 }));
        await ahead.Keep(events, stop);
        await ledger.Add(events, [], stop);
        await FromFile(now, stop);
        await standings.Count(today, stop);
        await turns.Count(now, stop);
    }

    // A file of last year's use, some of it before its contract began and after it had ended, and one id used twice.
    private async Task FromFile(DateTime now, CancellationToken stop)
    {
        var number = 0;
        foreach (var contract in await db.Query<Contract>(Ended + db.Dialect.Take(3), null, stop))
        {
            foreach (var day in new[] { contract.StartsOn.AddDays(-6), contract.StartsOn.AddDays(20), contract.EndsOn.AddDays(-30), contract.EndsOn.AddDays(3) })
            {
                if (day.ToDateTime(TimeOnly.MinValue) >= now) continue;
                number++;
                var item = Event("月度报告", null, null, At(day, 0), 2, 12, 2) with { Source = UsageSource.File, CustomerId = contract.CustomerId, MessageId = string.Create(CultureInfo.InvariantCulture, $"F-{(number == 6 ? 5 : number):000}"), IsIdReused = number == 6 };
                var counted = (await ledger.Add([item], [], stop, anyAge: true))[0];
                await db.Execute(Insert, new
                {
                    item.MessageId, MessageKey = TextKeys.Of(item.MessageId!), contract.CustomerId, ContractId = contract.Id, EventId = counted.Name.Id, counted.Day, counted.Key.Slice, counted.Key.Id, counted.Key.Content, item.Uses, item.Seconds, item.Outputs,
                }, stop);
            }
        }
    }

    private static void Of(Customer customer, int number, DateOnly today, List<UsageEvent> events)
    {
        var features = customer.Region == "海外" ? Abroad : Home;
        var size = customer.Tier switch { "key" => 6, "standard" => 4, _ => 2 };
        var breadth = Math.Min(features.Length, size + 2 + number % 3);
        var leaving = customer.Strategy == "withdraw" || (customer.RenewsOn is { } renews && renews.DayNumber - today.DayNumber is >= 0 and <= 30 && number % 2 == 0);
        for (var week = 0; week < Weeks; week++)
        {
            // In hundredths of what they did at first.
            var level = leaving ? 100 - 7 * week : customer.Strategy == "invest" ? 100 + 4 * week : 96 + Draw(number, week, 0) % 9;
            foreach (var weekday in new[] { 1, 3 })
            {
                var day = today.AddDays(-7 * (Weeks - 1 - week) - 6 + weekday);
                for (var feature = 0; feature < breadth; feature++)
                {
                    var (name, minutes, outputs) = features[feature];
                    // 值班表 and 批量导入 are paid for and hardly ever opened.
                    if (feature >= 12 && week % 6 != 0) continue;
                    // The first customer bought it in addition, and nobody there has opened it yet.
                    if (number == 1 && name == "地图与路程") continue;
                    var users = Math.Max(1, (size - feature / 4) * level / 100);
                    var uses = Math.Max(1, (12 - feature / 2) * level / 100 + Draw(number, week, feature) % 4);
                    var errors = name == "离线工单" && number % 3 == 0 ? uses / 3 : 0;
                    for (var user = 0; user < users; user++)
                        events.Add(Event(name, customer.ExternalId, string.Create(CultureInfo.InvariantCulture, $"{customer.ExternalId}-{user}"), At(day, 8 + Draw(number, week, user) % 9), uses, uses * minutes, uses * outputs) with { Errors = user == 0 ? errors : 0 });
                }
            }
        }
    }

    private static UsageEvent Event(string name, string? customer, string? person, DateTime? at, long uses, long minutes, long outputs) => new()
    {
        Source = UsageSource.Demo, Name = name, Customer = customer, Person = person, At = at, Uses = uses, Seconds = minutes * 60, Outputs = outputs,
    };

    private static DateTime At(DateOnly day, int hour) => DateTime.SpecifyKind(day.ToDateTime(new TimeOnly(hour, 30)), DateTimeKind.Utc);

    // The same workspace every time.
    private static int Draw(int customer, int week, int more) => Math.Abs(unchecked(customer * 7919 + week * 104_729 + more * 1_299_709) % 1009);

    private sealed record Contract
    {
        public long Id { get; init; }
        public long CustomerId { get; init; }
        public DateOnly StartsOn { get; init; }
        public DateOnly EndsOn { get; init; }
    }

    private sealed record Customer
    {
        public long Id { get; init; }
        public string ExternalId { get; init; } = "";
        public string? Strategy { get; init; }
        public string? Tier { get; init; }
        public string? Region { get; init; }
        public DateOnly? RenewsOn { get; init; }
    }
}
