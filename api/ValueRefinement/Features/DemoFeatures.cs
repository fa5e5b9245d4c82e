using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.ValueRefinement.Features;

/// <summary>The demo workspace's two fictional products with their modules and features, one in Chinese and one in English.</summary>
public sealed class DemoFeatures(Db db, FeatureTexts texts) : DemoPart
{
    private const string InsertProduct = """
        INSERT INTO refinement_product (name, name_key, description, created_at, updated_at, version) VALUES (@Name, @NameKey, @Description, @At, @At, 1)
        """;

    private const string Insert = """
        INSERT INTO refinement_feature (product_id, parent_id, kind, name, name_key, description, position, created_at, updated_at, version)
        VALUES (@ProductId, @ParentId, @Kind, @Name, @NameKey, @Description, @Position, @At, @At, 1)
        """;

    private const string All = "SELECT id FROM refinement_feature";

    private static readonly Tree[] Products =
    [
        new("现场服务云", "Field Service Cloud：面向维保与工程服务公司的工单、备件、合同与客户门户。",
        [
            ("移动端", "Mobile app", ["离线工单", "现场签收", "现场操作", "消息提醒"]),
            ("派工调度", "Dispatch", ["智能派工", "地图与路程", "值班表", "改派"]),
            ("备件库存", "Parts and stock", ["跨仓调拨", "扫码领料", "安全库存", "盘点"]),
            ("合同计费", "Contracts and billing", ["合同模型", "报价单", "发票", "费用预算", "续签"]),
            ("保养计划", "Maintenance plans", ["触发条件", "检查表"]),
            ("客户门户", "Customer portal", ["预约改期", "进度查询", "评价", "登录", "外观"]),
            ("设备档案", "Equipment records", ["服务历史", "文档图纸"]),
            ("数据接口", "Data and interfaces", ["批量导入", "开放接口", "财务对接"]),
            ("报表", "Reports", ["月度报告", "自定义报表", "大屏"]),
            ("权限", "Access", ["数据范围", "审计日志"]),
            ("人员档案", "People", ["技能证书", "工时", "绩效"]),
        ]),
        new("Partner Portal", "伙伴门户：for the service partners who take over jobs; sign-up, job sharing, certificates and payouts.",
        [
            ("Onboarding", "伙伴入驻", ["Partner sign-up"]),
            ("Job sharing", "任务共享", ["Offers"]),
            ("Certification", "资质认证", ["Courses"]),
            ("Payouts", "结算付款", ["Statements"]),
        ]),
    ];

    /// <inheritdoc/>
    public override int Order => 10;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var at = now.AddDays(-400);
        foreach (var product in Products)
        {
            var productId = await db.Insert(InsertProduct, new { product.Name, NameKey = TextKeys.Of(product.Name), product.Description, At = at }, stop);
            for (var i = 0; i < product.Modules.Length; i++)
            {
                var (name, other, features) = product.Modules[i];
                var module = await Node(productId, null, "module", name, other, i + 1);
                for (var j = 0; j < features.Length; j++) await Node(productId, module, "feature", features[j], null, j + 1);
            }
        }

        await texts.Index([.. await db.Query<long>(All, null, stop)], stop);

        Task<long> Node(long productId, long? parentId, string kind, string name, string? description, int position) => db.Insert(
            Insert, new { ProductId = productId, ParentId = parentId, Kind = kind, Name = name, NameKey = TextKeys.Of(name), Description = description, Position = position, At = at }, stop);
    }

    private sealed record Tree(string Name, string Description, (string Name, string Other, string[] Features)[] Modules);
}
