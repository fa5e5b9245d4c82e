using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>The demo's key accounts: refreshed week by week, two of them overdue.</summary>
public sealed class DemoKeyAccounts(Db db, RecordBlocks blocks, CustomerLinks links) : DemoPart
{
    private const string CustomerOf = "SELECT id AS Id, owner_id AS OwnerId FROM realization_customer WHERE external_id = @ExternalId";
    private const string Refer = "UPDATE realization_customer SET referred_by_id = @Referrer WHERE external_id = @ExternalId";
    private const string Refresh = """
        INSERT INTO realization_key_account_refresh (key_account_id, customer_id, refreshed_at, refreshed_by_id, situation, next_step) VALUES (@Id, @CustomerId, @At, @By, @Situation, @NextStep)
        """;

    private static readonly (string Customer, string Marks, string Why, int Days, string[] Situations)[] Accounts =
    [
        ("A-100", "PC", "华东最大的合同，愿意先试新版本。", 3, ["付款人犹豫，两支队伍都想继续用。", "离线试用约在下月初。", "上周走访，地下机房补单多。"]),
        ("A-109", "PIR", "物业圈里的标杆，介绍过三家。", 5, ["新接三个园区，账号加到两百。", "参加了我们的用户日并做了分享。"]),
        ("A-111", "PI", "轨道交通的第一家，同行常来参观。", 12, ["招标季，要一份同类项目清单。"]),
        ("A-101", "PC", "每次访谈都安排一线师傅参加。", 1, ["派工员换人，安排了一次培训。", "月报已讲解。"]),
        ("A-157", "PR", "Shows our portal to every airport that asks.", 10, ["Wants the portal in two more terminals."]),
        ("A-106", "P", "西北风光项目总部，金额大。", 2, ["风机季检开始，工单量翻倍，运行平稳。"]),
    ];

    /// <inheritdoc/>
    public override int Order => 23;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        foreach (var (externalId, marks, why, days, situations) in Accounts)
        {
            var customer = (await db.First<Row>(CustomerOf, new { ExternalId = externalId }, stop))!;
            var clock = new DemoClock(now.AddDays(-150));
            var made = new KeyAccountStore(blocks.At(clock), links);
            var id = await made.Insert(new KeyAccountRecord
            {
                CustomerId = customer.Id, IsHighPrice = marks.Contains('P'), IsInfluential = marks.Contains('I'), IsReferrer = marks.Contains('R'), IsCooperative = marks.Contains('C'), Why = why, OwnerId = customer.OwnerId ?? 1,
            }, stop);
            foreach (var (week, situation) in situations.Index().Reverse())
            {
                var at = now.AddDays(-days - 7 * week);
                var refreshed = new KeyAccountStore(blocks.At(new DemoClock(at)), links);
                var before = (await refreshed.Find(id, stop))!;
                await db.Execute(Refresh, new { Id = id, CustomerId = customer.Id, At = at, By = before.OwnerId, Situation = situation, NextStep = (string?)null }, stop);
                await refreshed.Update(before, before with { Situation = situation, RefreshedAt = at.ToMilliseconds(), RefreshedById = before.OwnerId, DueOn = DateOnly.FromDateTime(at).AddDays(7) }, stop, "refreshed", undoable: false);
            }

            if (marks.Contains('R')) foreach (var named in externalId == "A-109" ? new[] { "A-115", "A-130", "A-137" } : ["A-149"]) await db.Execute(Refer, new { Referrer = customer.Id, ExternalId = named }, stop);
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public long? OwnerId { get; init; }
    }
}
