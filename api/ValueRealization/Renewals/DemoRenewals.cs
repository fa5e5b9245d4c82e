using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>The demo's renewals: talks under way, risks stated, three customers lost, and what they hung on in the pool.</summary>
public sealed class DemoRenewals(Db db, Caller caller, RecordBlocks blocks, CustomerReader customers, RequirementDirectory pool, EventBus events) : DemoPart
{
    // Opened when they were due: the demo's contracts tell of days gone by.
    private const string Opened = "UPDATE realization_renewal SET opened_on = opens_on WHERE opened_on IS NOT NULL";
    private const string Person = "SELECT id AS Id, name AS Name FROM platform_pub_user WHERE email = @Email";
    private const string Running = """
        SELECT r.id AS Id, c.external_id AS ExternalId, c.id AS CustomerId, c.currency AS Currency
          FROM realization_renewal r JOIN realization_customer c ON c.id = r.customer_id
         WHERE r.state IN ('upcoming', 'open') AND r.ends_on <= @Until ORDER BY r.ends_on, r.id
        """;

    private const string Ended = """
        SELECT k.id AS Id, k.customer_id AS CustomerId, k.name AS Name, k.yearly_amount AS Amount, k.currency AS Currency, k.ends_on AS EndsOn, k.owner_id AS OwnerId
          FROM realization_contract k
         WHERE k.ends_on < @Today AND NOT EXISTS (SELECT 1 FROM realization_contract n WHERE n.follows_id = k.id) ORDER BY k.id
        """;

    private const string Asked = """
        SELECT v.requirement_id FROM delivery_pub_requirement_customer v JOIN delivery_pub_requirement r ON r.id = v.requirement_id
         WHERE v.customer_id = @CustomerId AND r.status IN ('new', 'screened', 'later') ORDER BY r.score DESC, r.id
        """;

    private static readonly (string Risk, string Progress, RenewalReason[] Reasons, string Chinese, string English)[] Stories =
    [
        ("low", "quoted", [], "已报价，主管满意，等采购排期。", "The offer is out; the team is happy, purchasing takes its time."),
        ("none", "agreed", [], "口头谈妥，合同在走审批。", "Agreed by word; the paper is on its way."),
        ("high", "contacted", [RenewalReason.Competitor, RenewalReason.Price], "采购拿了另一家的报价，低三成。", "Purchasing has another offer, a third cheaper."),
        ("medium", "negotiating", [RenewalReason.LowUse], "只有一半人常用，客户问值不值。", "Half of them hardly use it; they ask what it brings."),
        ("none", "quoted", [], "按原价续，增加十个账号。", "On the same terms, with ten more seats."),
        ("medium", "contacted", [RenewalReason.MissingFeature], "等我们答复上月提的需求。", "They wait for our word on what they asked for last month."),
    ];

    private static readonly (RenewalReason[] Reasons, string Words)[] Losses =
    [
        ([RenewalReason.MissingFeature, RenewalReason.Usability], "影院都在地下，没有网络就签收不了，等了半年。"),
        ([RenewalReason.Budget], "客户缩减外包，现场服务改回自己做。"),
        ([RenewalReason.Competitor, RenewalReason.MissingFeature], "They went to a product that shares jobs with partners out of the box."),
    ];

    /// <inheritdoc/>
    public override int Order => 21;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now);
        await db.Execute(Opened, null, stop);
        var cs = (await db.First<Row>(Person, new { Email = "cs@demo.example" }, stop))!;
        var person = new Caller();
        person.IsJob(cs.Id, cs.Name, caller.Roles, "demo");
        foreach (var (number, row) in (await db.Query<Row>(Running, new { Until = today.AddDays(64) }, stop)).Index())
        {
            var clock = new DemoClock(now.AddDays(-1 - number % 6).AddHours(-number % 5));
            var store = new RenewalStore(blocks.At(clock, person), customers, pool, events);
            var before = (await store.Find(row.Id, stop))!;
            // Some nobody has looked at yet: that is what the reminder is for.
            if (row.ExternalId != "A-100" && number % 4 == 3) continue;
            var story = row.ExternalId == "A-100"
                ? ("medium", "contacted", [RenewalReason.MissingFeature, RenewalReason.Usability], "付款人说“续不续再看看”：先看到断网也能签收。", "")
                : Stories[number % Stories.Length];
            var wishes = story.Item3.Contains(RenewalReason.MissingFeature) ? await db.Query<long>(Asked + db.Dialect.Take(1), new { row.CustomerId }, stop) : [];
            await store.Update(before, before with
            {
                Progress = story.Item2, Risk = story.Item1, RiskStatement = row.Currency == "USD" ? story.Item5 : story.Item4, StatedById = cs.Id, StatedAt = store.Now,
                Reasons = RawJson<IReadOnlyList<RenewalReason>>.Of(story.Item3), RequirementIds = RawJson<IReadOnlyList<long>>.Of(wishes),
            }, stop, "riskStated", undoable: false);
        }

        foreach (var (number, contract) in (await db.Query<Row>(Ended, new { Today = today }, stop)).Index())
        {
            var clock = new DemoClock(contract.EndsOn.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc));
            var store = new RenewalStore(blocks.At(clock, person), customers, pool, events);
            var (reasons, words) = Losses[number % Losses.Length];
            var wishes = reasons.Contains(RenewalReason.MissingFeature) ? await db.Query<long>(Asked + db.Dialect.Take(1), new { contract.CustomerId }, stop) : [];
            var id = await store.Insert(new RenewalRecord
            {
                ContractId = contract.Id, CustomerId = contract.CustomerId, Name = contract.Name, EndsOn = contract.EndsOn, Amount = new Amount(contract.Amount), Currency = contract.Currency, State = "open", OwnerId = contract.OwnerId,
                OpensOn = contract.EndsOn.AddDays(-60), RiskDueOn = contract.EndsOn.AddDays(-30), OpenedOn = contract.EndsOn.AddDays(-60), Progress = "negotiating",
            }, stop);
            var open = (await store.Find(id, stop))!;
            await store.Update(open, open with
            {
                State = "lost", OutcomeOn = contract.EndsOn.AddDays(-3), OutcomeAmount = new Amount(0), Words = words, Reasons = RawJson<IReadOnlyList<RenewalReason>>.Of(reasons), RequirementIds = RawJson<IReadOnlyList<long>>.Of(wishes),
            }, stop, "lost", undoable: false);
        }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string? ExternalId { get; init; }
        public long CustomerId { get; init; }
        public string Currency { get; init; } = "";
        public long Amount { get; init; }
        public DateOnly EndsOn { get; init; }
        public long? OwnerId { get; init; }
    }
}
