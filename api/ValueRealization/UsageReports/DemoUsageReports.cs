using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRealization.Usage;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>The demo's usage reports: one the first customer has seen, one that waits for a colleague's word, one being written in English.</summary>
public sealed class DemoUsageReports(Db db, RecordBlocks blocks, CustomerLinks links, UsageReportBuilder builder) : DemoPart
{
    private const string CustomerOf = "SELECT id AS Id, owner_id AS OwnerId FROM realization_customer WHERE external_id = @ExternalId";
    private const string Person = "SELECT id FROM platform_pub_user WHERE email = @Email";
    private const string People = "SELECT id FROM realization_contact WHERE customer_id = @Id AND archived_at IS NULL ORDER BY id";

    /// <inheritdoc/>
    public override int Order => 37;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var ops = await db.Scalar<long>(Person, new { Email = "ops@demo.example" }, stop);
        var cs = await db.Scalar<long>(Person, new { Email = "cs@demo.example" }, stop);
        var shown = await Make("A-100", 63, 22, ReportLanguage.ZhCn, "示例设备：六周使用分析", "各位好：这份报告只用贵公司自己的使用数据，说三件事：**用得怎样、还有什么能帮上忙、接下来一起做什么**。", new ReportEdits
        {
            Sections = [new SectionEdit("idle", "派工高峰在周一上午，这几项正好能省下来回打电话的时间。")],
            Suggestions = [new SuggestionEdit("own-1", "夜班派工目前只有一位同事会操作，请假时只能停。", "十二月第一周到现场带一次，两小时，再留一份一页纸的手册。", cs)],
        });
        await Move(shown, now.AddDays(-20), "inReview", record => record with { HandedInById = cs, ReviewerId = ops });
        await Move(shown, now.AddDays(-19), "approved", record => record with { ReviewedById = ops, ReviewedAt = now.AddDays(-19).ToMilliseconds(), ReviewNote = "数字核过，第三节的话改得好。" });
        await Move(shown, now.AddDays(-17), "presented", record => record with
        {
            PresentedOn = DateOnly.FromDateTime(now.AddDays(-17)), PresentedAt = now.AddDays(-17).ToMilliseconds(), PresentedById = cs, PresentationNote = "陈总要求把地图与路程先在一个班组试两周。",
        }, people: 3);
        var waiting = await Make("A-109", 42, 1, ReportLanguage.ZhCn, "物业集团：六周使用分析", null, ReportEdits.None);
        await Move(waiting, now.AddDays(-1), "inReview", record => record with { HandedInById = cs, ReviewerId = ops });
        await Make("A-157", 42, 1, ReportLanguage.En, "How the airport uses it: six weeks", null, ReportEdits.None);

        async Task<long> Make(string externalId, int firstDay, int lastDay, ReportLanguage language, string title, string? introduction, ReportEdits edits)
        {
            var customer = (await db.First<Row>(CustomerOf, new { ExternalId = externalId }, stop))!;
            var today = DateOnly.FromDateTime(now);
            var period = new UsagePeriod(today.AddDays(-firstDay), today.AddDays(-lastDay));
            var store = At(now.AddDays(1 - lastDay));
            var id = await store.Insert(new UsageReportRecord
            {
                CustomerId = customer.Id, FromOn = period.From, ToOn = period.To, Title = title, Language = language.Word(), Introduction = introduction, Edits = RawJson<ReportEdits>.Of(edits), BuiltAt = store.Now, OwnerId = customer.OwnerId, AuthorId = cs,
            }, stop);
            await store.KeepContent(id, await builder.Build(customer.Id, period, language, today, stop), stop);
            return id;
        }

        async Task Move(long id, DateTime at, string state, Func<UsageReportRecord, UsageReportRecord> also, int people = 0)
        {
            var store = At(at);
            var before = (await store.Find(id, stop))!;
            var contacts = people == 0 ? [] : (await db.Query<long>(People, new { Id = before.CustomerId }, stop)).Take(people).ToList();
            await store.Update(before, also(before) with { State = state, PresentedTo = RawJson<IReadOnlyList<long>>.Of(contacts) }, stop, state, undoable: false);
        }

        UsageReportStore At(DateTime at)
        {
            var clock = new DemoClock(at);
            return new UsageReportStore(blocks.At(clock), links);
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public long? OwnerId { get; init; }
    }
}
