using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRefinement.Contracts;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>The demo's visits and calls with payers and users, and what was observed.</summary>
public sealed class DemoVisits(Db db, RecordBlocks blocks, CustomerLinks links, FeatureDirectory features) : DemoPart
{
    private const string CustomerOf = "SELECT id AS Id, owner_id AS OwnerId FROM realization_customer WHERE external_id = @ExternalId";
    private const string People = "SELECT id FROM realization_contact WHERE customer_id = @Id AND archived_at IS NULL ORDER BY id";
    private const string FeatureOf = "SELECT MIN(id) FROM refinement_pub_feature WHERE kind = 'feature' AND name = @Name";
    private const string PooledWith = """
        SELECT MIN(v.requirement_id) FROM delivery_pub_requirement_customer v JOIN delivery_pub_requirement r ON r.id = v.requirement_id WHERE v.customer_id = @Id AND r.feature_id = @FeatureId
        """;

    private static readonly Story[] Stories =
    [
        new("A-100", 15, "faceToFace", "both", "地下机房观察两小时", "陈总：续不续再看看。郑工演示了补单：每单多花六分钟。", null, "unsure",
            [new("missing", "离线工单", "地下机房没有信号，先写纸条，上楼再补录。"), new("awkward", "现场签收", "签收要回到一楼，客户不愿等。"), new("liked", "智能派工", "派工员说现在很少派错人。")]),
        new("A-100", 96, "faceToFace", "users", "门户签收培训后的回访", "十八人参加，十六人通过。", null, null, [new("result", "评价", "客户评价从电话改为扫码，回收率约四成。")]),
        new("A-101", 20, "phone", "payers", "付款人访谈：值不值", "总经理认可派工，希望看到加班的前后对比。", "yes", "yes", [new("result", "智能派工", "加班明显少了，缺一张前后对比。")]),
        new("A-109", 31, "faceToFace", "users", "跟岗一天：备件仓", "仓管每天下班前手工对账一小时。", null, null, [new("awkward", "盘点", "盘点要逐条点开，三百条要一小时。"), new("missing", "跨仓调拨", "看不到别的仓有没有货，靠微信群问。")]),
        new("A-142", 9, "faceToFace", "payers", "采购拿出另一家报价", "采购只看单价，设备主管替我们说话。", "unsure", "unsure", [new("missing", "月度报告", "采购要一页纸说明省了多少钱。")]),
        new("A-111", 40, "faceToFace", "both", "检修基地走访", "夜间检修窗口只有三小时。", "yes", null, [new("awkward", "检查表", "检查表在手机上要翻七屏。"), new("broken", "文档图纸", "图纸大于二十兆打不开。")]),
        new("A-148", 26, "phone", "users", "Call with the new dispatcher", "Nobody has shown her the board.", null, "unsure", [new("awkward", "值班表", "Copies the roster into a spreadsheet each Monday.")]),
        new("A-157", 52, "faceToFace", "both", "A morning at the terminal", "They walk visitors past our board.", "yes", "yes", [new("liked", "大屏", "The wall board is what visitors photograph.")]),
        new("A-105", 12, "form", "users", "使用人问卷后的追问", "三位使用人选了“偶尔用”。", null, null, [new("awkward", "扫码领料", "戴手套扫不了码。")]),
        new("A-131", 70, "phone", "payers", "续约前的付款人电话", "预算已批。", "yes", "yes", []),
    ];

    /// <inheritdoc/>
    public override int Order => 24;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        foreach (var story in Stories)
        {
            var customer = (await db.First<Row>(CustomerOf, new { ExternalId = story.Customer }, stop))!;
            var people = await db.Query<long>(People, new { customer.Id }, stop);
            var clock = new DemoClock(now.AddDays(-story.Days));
            var met = story.Population switch { "payers" => people.Take(1), "users" => people.Skip(1).Take(2), _ => people.Take(2) };
            var visit = await new VisitStore(blocks.At(clock), links).Insert(new VisitRecord
            {
                CustomerId = customer.Id, Title = story.Title, Channel = story.Channel, Population = story.Population, VisitedOn = DateOnly.FromDateTime(now).AddDays(-story.Days), OwnerId = customer.OwnerId,
                ContactIds = RawJson<IReadOnlyList<long>>.Of([.. met]), Note = story.Note, WillPay = story.WillPay, WillRenew = story.WillRenew,
            }, stop);
            var observations = new ObservationStore(blocks.At(clock), features);
            foreach (var seen in story.Seen)
            {
                var feature = await db.Scalar<long?>(FeatureOf, new { Name = seen.Feature }, stop);
                var id = await observations.Insert(new ObservationRecord { VisitId = visit, Kind = seen.Kind, Text = seen.Text, FeatureId = feature, ContactId = met.Last() }, stop);
                // What the same customer already asks for about the same feature stands in the pool.
                if (seen.Kind is not ("missing" or "awkward") || await db.Scalar<long?>(PooledWith, new { customer.Id, FeatureId = feature }, stop) is not { } requirement) continue;
                var noted = (await observations.Find(id, stop))!;
                await observations.Update(noted, noted with { RequirementId = requirement }, stop, "sentToPool", undoable: false);
            }
        }
    }

    private sealed record Story(string Customer, int Days, string Channel, string Population, string Title, string Note, string? WillPay, string? WillRenew, Seen[] Seen);

    private sealed record Seen(string Kind, string Feature, string Text);

    private sealed record Row
    {
        public long Id { get; init; }
        public long? OwnerId { get; init; }
    }
}
