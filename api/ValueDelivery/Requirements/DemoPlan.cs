namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What the demo workspace makes of one title: when it came, who asks, and how far it has got.</summary>
public sealed class DemoPlan
{
    private const int Weeks = 26;

    // Titles whose story is told elsewhere (drawings, guides): how far they got, days in the pool, customers.
    private static readonly Dictionary<string, (string Stage, int Days, int Customers)> Told = new(StringComparer.Ordinal)
    {
        ["断网时工程师仍能签收与拍照"] = ("ready", 23, 7), ["派单时看见工程师位置与路程"] = ("ready", 12, 6), ["备件跨仓调拨并留审批记录"] = ("ready", 42, 4), ["到期前自动生成续签报价"] = ("ready", 31, 5),
        ["保养按运行小时而非日期触发"] = ("ready", 6, 3), ["客户在门户自行改约上门时间"] = ("ready", 9, 4), ["发票抬头与合同主体自动核对"] = ("ready", 37, 3), ["按序列号查询全部服务历史"] = ("ready", 15, 6),
        ["工单费用超预算时拦截并提示"] = ("screened", 46, 3), ["旧系统工单批量导入并校验"] = ("ready", 18, 2), ["竞品有路线规划而我们没有"] = ("new", 4, 2), ["门户登录支持短信验证码"] = ("later", 45, 1),
        ["值班表支持轮换与替班"] = ("screened", 44, 4), ["月度服务报告按客户模板输出"] = ("ready", 8, 3), ["与客户财务系统对接应收凭证"] = ("ready", 49, 1), ["报价单支持多币种与汇率锁定"] = ("screened", 26, 1),
        ["大区经理只看本区工单与利润"] = ("accepted", 29, 1), ["扫码识别备件并扣减库存"] = ("new", 5, 2), ["工程师技能证书到期提醒"] = ("new", 3, 1), ["首页配色可由客户自定义"] = ("ready", 47, 1),
        ["设备照片自动归入同一档案"] = ("accepted", 11, 1), ["工单详情支持横屏显示"] = ("rejected", 9, 1),
    };

    /// <summary>The problem behind it.</summary>
    public required DemoProblem Problem { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Its place among the problem's titles.</summary>
    public required int Variant { get; init; }

    /// <summary>How many days ago it came.</summary>
    public required int Days { get; init; }

    /// <summary>How many customers ask.</summary>
    public required int Customers { get; init; }

    /// <summary>How far it got: <c>new</c>, <c>screened</c>, <c>ready</c> (recommended), <c>screenedOut</c>, or the state after the decision.</summary>
    public required string Stage { get; init; }

    /// <summary>True for a problem told in Chinese.</summary>
    public bool IsChinese => Title[0] > 0x2e80;

    /// <summary>A plan for every title, the longest in the pool first, so that numbers grow with time.</summary>
    public static IReadOnlyList<DemoPlan> All(Random random) => [.. DemoProblem.All.SelectMany(problem => problem.Titles.Select((title, variant) => Of(problem, title, variant, random)))
        .OrderByDescending(plan => plan.Days).ThenBy(plan => plan.Title, StringComparer.Ordinal)];

    private static DemoPlan Of(DemoProblem problem, string title, int variant, Random random)
    {
        // Younger ones are more: the team has grown.
        var days = (int)(Weeks * 7 * Math.Pow(random.NextDouble(), 1.4)) + 1;
        var customers = Math.Max(1, (variant == 0 ? 3 : 1) + random.Next(problem.PriorityClass == "efficiency" ? 2 : 4) - random.Next(2));
        var stage = Stages(days, random);
        if (Told.TryGetValue(title, out var told)) (stage, days, customers) = told;
        return new DemoPlan { Problem = problem, Title = title, Variant = variant, Days = days, Customers = customers, Stage = stage };
    }

    private static string Stages(int days, Random random) => (days, random.Next(100)) switch
    {
        (< 5, < 80) => "new",
        (< 5, _) => "screened",
        (< 20, < 45) => "new",
        (< 20, < 70) => "screened",
        (< 20, < 82) => "ready",
        (< 20, _) => "screenedOut",
        (_, < 5) => "new",
        (_, < 10) => "screened",
        (< 60, < 12) => "ready",
        (_, < 24) => "screenedOut",
        (_, < 42) => "accepted",
        (_, < 57) => "later",
        (_, < 73) => "rejected",
        (< 70, _) => "accepted",
        (_, < 85) => "launched",
        (_, < 96) => "confirmed",
        _ => "reopened",
    };
}
