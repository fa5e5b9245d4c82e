using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>The demo workspace's fictional customers, in Chinese and English, with money, tiers and renewals around today.</summary>
public sealed class DemoCustomers(Db db, CustomerTexts texts, CustomerStore customers) : DemoPart
{
    private const string Insert = """
        INSERT INTO realization_customer (external_id, external_key, name, name_key, industry, region, region_key, tier, strategy, recurring_revenue, currency, renews_on, owner_id, created_at, updated_at, version)
        VALUES (@ExternalId, @ExternalKey, @Name, @NameKey, @Industry, @Region, @RegionKey, @Tier, @Strategy, @Revenue, @Currency, @RenewsOn, @OwnerId, @At, @At, 1)
        """;

    private const string All = "SELECT id FROM realization_customer";
    private const string PersonOf = "SELECT id FROM platform_pub_user WHERE email = @Email";

    // Name | industry | region | tier | strategy | revenue in ten thousands | days to the renewal.
    private const string Rows = """
        示例设备有限公司|设备维保|华东|key|invest|86|29
        样例电梯服务|电梯维保|华东|key|invest|72|64
        虚构暖通工程|暖通工程|华中|key|keep|61|101
        范例水处理|水务运营|华东|standard|keep|38|120
        演示安防科技|安防集成|华南|standard|keep|33|47
        模拟光伏运维|光伏运维|华北|key|invest|58|35
        假想医疗器械维保|医疗器械|华北|key|keep|64|25
        试样空调服务|暖通服务|华南|standard|keep|29|83
        例如通信工程|通信工程|西南|standard|keep|27|156
        某某物业集团|物业服务|华东|key|invest|95|210
        示例冷链技术|冷链设备|华中|standard|keep|31|52
        样例轨道检修|轨道交通|华北|key|invest|78|178
        虚构楼宇自控|楼宇自控|华东|standard|invest|36|12
        范例工业机器人|工业设备|华东|standard|invest|44|240
        演示充电桩运营|充电设施|华南|standard|keep|26|58
        模拟数据中心运维|数据中心|华北|key|keep|69|133
        假想餐饮设备|商用设备|西南|longTail|keep|8|19
        试样实验室仪器|科研仪器|华东|standard|keep|22|96
        例如环保设备|环保设备|华中|standard|keep|24|71
        某某家电售后|家电服务|华南|key|keep|53|305
        示例电力检修|电力服务|西北|standard|keep|28|160
        样例港口机械|港口设备|华东|key|invest|66|88
        虚构石化仪表|石化设备|西北|standard|keep|35|40
        范例纺织机械|纺织设备|华东|longTail|withdraw|11|265
        演示印刷设备|印刷设备|华南|longTail|keep|9|140
        模拟农机服务|农业机械|东北|longTail|keep|12|187
        假想矿山机电|矿山设备|西北|standard|keep|32|77
        试样消防工程|消防工程|华中|standard|keep|21|110
        例如智能停车|停车设备|华东|standard|keep|19|54
        某某影院设备|影院设备|西南|longTail|withdraw|7|-18
        示例酒店工程|酒店服务|华南|standard|keep|23|230
        样例泵阀制造|泵阀制造|华北|standard|keep|26|198
        虚构起重机械|起重机械|东北|standard|keep|30|146
        范例食品机械|食品设备|华中|longTail|keep|13|92
        演示注塑设备|注塑设备|华东|longTail|keep|14|61
        模拟风电服务|风电运维|西北|key|invest|74|118
        假想海洋工程|海洋工程|华东|standard|invest|41|280
        试样校园后勤|校园后勤|西南|longTail|keep|10|168
        例如血透设备|医疗器械|华南|standard|keep|25|44
        某某锅炉检验|锅炉检验|东北|longTail|withdraw|6|-32
        示例净水租赁|净水租赁|西南|standard|keep|18|124
        样例洁净工程|洁净工程|华东|standard|keep|34|15
        虚构仓储设备|仓储物流|华中|standard|keep|27|205
        范例车辆检测|车辆检测|华北|longTail|keep|12|73
        演示广告屏维护|广告屏|华南|longTail|keep|9|33
        模拟气体供应|气体供应|华东|standard|keep|37|150
        假想隧道机电|隧道机电|西南|standard|keep|29|222
        试样口腔设备|医疗器械|华东|longTail|keep|11|86
        Sample Lifts Ltd|Lift service|海外|key|invest|48|66
        Placeholder Pumps|Pump service|海外|standard|keep|26|38
        Example Elevators GmbH|Lift service|海外|key|keep|57|174
        Fictional Facilities|Facility management|海外|standard|invest|39|99
        Mockingbird Cooling|Cooling|海外|standard|keep|21|27
        Specimen Solar|Solar service|海外|standard|keep|24|131
        Dummy Drives Oy|Drives|海外|longTail|keep|10|212
        Imaginary Airports|Airport technology|海外|key|invest|63|245
        Anyname Alarms|Security|海外|longTail|keep|8|56
        Whatsit Workshops|Vehicle service|海外|longTail|withdraw|6|-9
        Make-believe Marine|Marine engineering|海外|standard|keep|33|182
        Pretend Power|Power service|海外|standard|keep|28|116
        """;

    private const string Use = "UPDATE realization_customer SET competitors = @Competitors WHERE external_id = @ExternalId";
    private const string IdOf = "SELECT id FROM realization_customer WHERE external_id = @ExternalId";

    // Who works with another product as well; both are made up.
    private static readonly (string Customer, string[] Competitors)[] AlsoUse =
    [
        ("A-101", ["邻家工单"]), ("A-106", ["邻家工单", "Otherfield"]), ("A-112", ["邻家工单"]), ("A-119", ["Otherfield"]), ("A-125", ["邻家工单"]), ("A-129", ["邻家工单"]), ("A-138", ["Otherfield"]),
        ("A-148", ["Otherfield"]), ("A-150", ["Otherfield"]), ("A-155", ["Otherfield", "Lotsofjobs"]),
    ];

    private static readonly string[] Owners = ["cs", "cs", "sales", "ops"];

    /// <inheritdoc/>
    public override int Order => 11;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now);
        var owners = new List<long?>();
        foreach (var role in Owners) owners.Add(await db.Scalar<long?>(PersonOf, new { Email = role + "@demo.example" }, stop));
        var number = 0;
        foreach (var line in Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split('|');
            var external = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A-{100 + number}");
            var abroad = parts[2] == "海外";
            var revenue = long.Parse(parts[5], System.Globalization.CultureInfo.InvariantCulture) * 10_000 * 100;
            await db.Execute(Insert, new
            {
                ExternalId = external, ExternalKey = TextKeys.Of(external), Name = parts[0], NameKey = TextKeys.Of(parts[0]), Industry = parts[1], Region = parts[2], RegionKey = TextKeys.Of(parts[2], 100), Tier = parts[3], Strategy = parts[4],
                Revenue = abroad ? revenue / 7 / 100_000 * 100_000 : revenue, Currency = abroad ? "USD" : "CNY", RenewsOn = today.AddDays(int.Parse(parts[6], System.Globalization.CultureInfo.InvariantCulture)),
                OwnerId = owners[number % owners.Count], At = now.AddDays(-390 + number * 5),
            }, stop);
            number++;
        }

        foreach (var (external, competitors) in AlsoUse)
        {
            await db.Execute(Use, new { ExternalId = external, Competitors = JsonSerializer.Serialize(competitors, Json.Options) }, stop);
            await customers.IndexCompetitors((await customers.Many([(await db.Scalar<long>(IdOf, new { ExternalId = external }, stop))], stop))[0], stop);
        }

        await texts.Index([.. await db.Query<long>(All, null, stop)], stop);
    }
}
