using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>The demo's benchmark cases: one published and used, one approved, one waiting, one being written.</summary>
public sealed class DemoBenchmarkCases(Db db, RecordBlocks blocks, CustomerLinks links) : DemoPart
{
    private const string CustomerOf = "SELECT id AS Id, owner_id AS OwnerId FROM realization_customer WHERE external_id = @ExternalId";
    private const string Person = "SELECT id FROM platform_pub_user WHERE email = 'ops@demo.example'";
    private const string Use = """
        INSERT INTO realization_benchmark_case_use (case_id, used_on, place, deal, is_won, amount, currency, noted_by_id, created_at) VALUES (@Id, @On, @Place, @Deal, @IsWon, @Amount, 'CNY', @By, @Now)
        """;

    /// <inheritdoc/>
    public override int Order => 26;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var ops = await db.Scalar<long>(Person, null, stop);
        var published = await Make("A-109", "published", "given", "物业集团：派错人从每周十一次到两次", "三个园区、四十名师傅，派工靠电话，派错人就要二次上门。", "按技能与路程自动派工，试点一个园区六周后推广。", "师傅每天少跑一趟，住户投诉少了一半。",
            "“现在是系统等人，不是人等系统。”", [new CaseResult { Measure = "每周派错人", Before = "11 次", After = "2 次" }, new CaseResult { Measure = "二次上门率", Before = "18%", After = "7%" }]);
        await new BenchmarkCaseStore(blocks, links).KeepLink(published, PublishedToken.New().Hash, now.AddDays(200), stop);
        foreach (var (days, place, deal, won, amount) in new[] { (40, "行业沙龙", (string?)null, false, 0L), (33, "售前拜访：例如智能停车", "例如智能停车，新签", true, 190_000_00L), (12, "销售工具包", null, false, 0L) })
            await db.Execute(Use, new { Id = published, On = DateOnly.FromDateTime(now).AddDays(-days), Place = place, Deal = deal, IsWon = won, Amount = won ? amount : (long?)null, By = ops, Now = now }, stop);
        await Make("A-157", "approved", "anonymous", "An airport shows its board to visitors", "Nobody knew which gate was waiting for whom.", "One board for all contractors.", "Waiting time at the gates is down by a third.", null, [new CaseResult { Measure = "Waiting at the gate", Before = "31 min", After = "20 min" }]);
        await Make("A-111", "review", "asked", "轨道检修：三小时窗口里多做两张单", "夜间窗口只有三小时，一半时间在找图纸。", "图纸随单下发，检查表按工位拆开。", "每个窗口多完成两张单。", null, [new CaseResult { Measure = "每窗口完成", Before = "5 张", After = "7 张" }]);
        await Make("A-100", "draft", "none", "设备维保：加班从 21.5 小时到 13.2 小时", "派工员每晚排到十点。", null, null, null, []);

        async Task<long> Make(string externalId, string state, string consent, string title, string situation, string? approach, string? change, string? quote, CaseResult[] results)
        {
            var customer = (await db.First<Row>(CustomerOf, new { ExternalId = externalId }, stop))!;
            var clock = new DemoClock(now.AddDays(-60));
            var store = new BenchmarkCaseStore(blocks.At(clock), links);
            var id = await store.Insert(new BenchmarkCaseRecord
            {
                CustomerId = customer.Id, Title = title, Situation = situation, Approach = approach, Change = change, Quote = quote, Results = RawJson<IReadOnlyList<CaseResult>>.Of(results), Consent = consent,
                ConsentOn = consent is "given" or "anonymous" ? DateOnly.FromDateTime(now).AddDays(-58) : null, OwnerId = customer.OwnerId,
            }, stop);
            if (state == "draft") return id;
            var later = new DemoClock(now.AddDays(-45));
            var told = new BenchmarkCaseStore(blocks.At(later), links);
            var before = (await told.Find(id, stop))!;
            await told.Update(before, before with
            {
                State = state, ApprovedById = state == "review" ? null : ops, ApprovedAt = state == "review" ? null : told.Now, PublishedAt = state == "published" ? told.Now : null,
            }, stop, state, undoable: false);
            return id;
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public long? OwnerId { get; init; }
    }
}
