using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>The demo's save and refund cases: two being acted on, one that nobody has begun, two that are closed.</summary>
public sealed class DemoSaveCases(Db db, RecordBlocks blocks, CustomerLinks links) : DemoPart
{
    private const string CustomerOf = """
        SELECT c.id AS Id, c.currency AS Currency, c.recurring_revenue AS Amount, c.owner_id AS OwnerId,
               (SELECT MIN(r.id) FROM realization_renewal r WHERE r.customer_id = c.id AND r.state IN ('upcoming', 'open')) AS RenewalId
          FROM realization_customer c WHERE c.external_id = @ExternalId
        """;

    /// <inheritdoc/>
    public override int Order => 22;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now);
        await Make("A-100", 13, "risk", "付款人说“续不续再看看”", "八月走访时付款人当面提出；服务主管和两支队伍都愿意继续用。", "离线签收在地下机房用不了，补单多。", "acting",
            [Step("请产品经理说明离线签收的排期", "林夏", -10, -9), Step("在地下机房试用离线版两周", "周敏", 3, null), Step("带着试用结果见付款人", "周敏", 12, null)]);
        await Make("A-142", 6, "risk", "采购在比较另一家", "采购发来对方报价，要求一周内答复。", "对方按人头计费，便宜三成。", "acting", [Step("做一份按结果算的对照", "林夏", -2, -2), Step("与设备主管一起见采购", "周敏", 2, null)]);
        await Make("A-148", 4, "risk", "Key user has left", "The head of service who brought us in has moved on; nobody has taken over.", null, "open", []);
        await Make("A-123", 60, "refund", "客户要求退还三个月费用", "上线推迟十周，客户认为前三个月没有用上。", "实施排期冲突，资料导入返工两次。", "refunded", [Step("核对实际可用天数", "周敏", -55, -54), Step("与财务商定退款金额", "林夏", -48, -47)], "退还两个月，客户接受并续签一年。", -45, 30_000_00);
        await Make("A-115", 95, "risk", "主管更换后停用两周", null, "新主管习惯纸质派工。", "saved", [Step("上门演示一周的派工记录", "周敏", -88, -88)], "新主管看到少跑的路，恢复使用。", -80);

        async Task Make(string externalId, int days, string kind, string title, string? situation, string? cause, string state, SaveCaseStep[] steps, string? outcome = null, int? closed = null, long? refunded = null)
        {
            var customer = (await db.First<Row>(CustomerOf, new { ExternalId = externalId }, stop))!;
            var clock = new DemoClock(now.AddDays(-days));
            var store = new SaveCaseStore(blocks.At(clock), links);
            var id = await store.Insert(new SaveCaseRecord
            {
                CustomerId = customer.Id, RenewalId = closed is null ? customer.RenewalId : null, Kind = kind, Title = title, Situation = situation, Cause = cause, State = closed is null ? state : "acting", Amount = new Amount(customer.Amount),
                Currency = customer.Currency, OwnerId = customer.OwnerId, DueOn = today.AddDays(closed ?? 20 - days), Steps = RawJson<IReadOnlyList<SaveCaseStep>>.Of(steps),
            }, stop);
            if (closed is not { } on) return;
            var open = (await store.Find(id, stop))!;
            await store.Update(open, open with { State = state, Outcome = outcome, ClosedOn = today.AddDays(on), RefundedAmount = refunded is { } minor ? new Amount(minor) : null }, stop, state, undoable: false);
        }

        SaveCaseStep Step(string what, string who, int due, int? done) => new() { What = what, Who = who, DueOn = today.AddDays(due), DoneOn = done is { } day ? today.AddDays(day) : null };
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Currency { get; init; } = "";
        public long Amount { get; init; }
        public long? OwnerId { get; init; }
        public long? RenewalId { get; init; }
    }
}
