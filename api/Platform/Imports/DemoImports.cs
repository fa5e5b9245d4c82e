using System.Globalization;
using System.Text;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Imports;

/// <summary>A colleague's spreadsheet that was brought to the demo workspace and waits for a look at its columns: the way in, half gone, to try out.</summary>
public sealed class DemoImports(Db db, Caller caller, Imports imports, ImportIntake intake) : DemoPart
{
    private const string Ops = "SELECT id AS Id, name AS Name FROM platform_user WHERE email = 'ops@demo.example'";

    // Days ago, customer, region, what they want, what for.
    private static readonly (int Ago, string Customer, string Region, string Wish, string Goal)[] Rows =
    [
        (3, "示例设备有限公司", "华东", "巡检照片按设备自动归档", "审计时一次找齐"),
        (5, "样例电梯服务", "华东", "困人救援全程计时并自动成报告", "当天交监管"),
        (8, "范例水处理", "华中", "药剂余量低于安全线时自动提醒补货", "不再临时加急"),
        (9, "Sample Lifts Ltd", "海外", "Let the night shift hand over open jobs in one step", "Nothing is forgotten at six in the morning"),
        (12, "假想医疗器械维保", "华北", "校准证书到期前三十天提醒", "不因证书过期停机"),
        (15, "虚构暖通工程", "西南", "报价单里能比较三种保养方案", "客户当场选定"),
        (16, "示例设备有限公司", "华东", "断网时工程师仍能签收与拍照", "当天完工，当天可开票"),
        (20, "某某家电售后", "华南", "同一小区的工单合并派给一个人", "少跑一半路"),
        (23, "Placeholder Pumps", "海外", "Show spare part prices in the customer's currency", "Quotes are accepted without a call back"),
        (27, "例如智能停车", "华东", "道闸故障时先远程重启再派工", "半数不必上门"),
    ];

    /// <inheritdoc/>
    public override int Order => 42;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var ops = (await db.First<Person>(Ops, null, stop))!;
        caller.IsJob(ops.Id, ops.Name, [Role.Ops], "demo");
        var table = new StringBuilder("提出日期,客户,区域,需求描述,最终目的\r\n");
        foreach (var row in Rows) table.Append(CultureInfo.InvariantCulture, $"{now.AddDays(-row.Ago):yyyy/M/d},{row.Customer},{row.Region},{row.Wish},{row.Goal}\r\n");
        var path = Path.Combine(ImportFiles.Folder, Guid.NewGuid().ToString("n") + ".upload");
        File.WriteAllText(path, table.ToString(), Encoding.UTF8);
        try
        {
            await intake.Take(path, "客户回访整理.csv", imports.Target("requirements"), stop);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed record Person
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";
    }
}
