using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>The names under which teams keep the facts about their customers, and the words they use in them.</summary>
public static class CustomerAliases
{
    /// <summary>How much a customer counts.</summary>
    public static WordText Tiers { get; } = new("tier.unknown",
        ("key", ["重点", "重点客户", "大客户", "战略", "战略客户", "核心", "核心客户", "KA", "VIP", "A", "A类", "A级", "Key account", "Strategic", "Enterprise", "Tier 1", "Gold", "Platinum"]),
        ("standard", ["普通", "普通客户", "标准", "标准客户", "一般", "一般客户", "中型", "B", "B类", "B级", "Mid-market", "Midmarket", "Regular", "Tier 2", "Silver"]),
        ("longTail", ["长尾", "长尾客户", "小客户", "小微", "C", "C类", "C级", "D", "D类", "Long tail", "Small", "SMB", "Tier 3", "Bronze"]));

    /// <summary>What to do about a customer.</summary>
    public static WordText Strategies { get; } = new("strategy.unknown",
        ("invest", ["投入", "加大投入", "重点投入", "增投", "Grow", "Expand"]),
        ("keep", ["保持", "维持", "维护", "Maintain", "Hold"]),
        ("withdraw", ["撤出", "收缩", "减少投入", "放弃", "退出", "Reduce", "Exit"]));

    /// <summary>The fields and their names.</summary>
    public static ColumnDictionary Dictionary { get; } = new(
    [
        new ImportField("name", FieldShape.Title, "客户", "客户名称", "客户名", "公司", "公司名称", "企业", "企业名称", "单位", "单位名称", "名称", "Customer", "Customer name", "Account", "Account name", "Company", "Company name", "Client", "Organization"),
        new ImportField("externalId", FieldShape.Any, "客户编号", "客户编码", "客户ID", "编号", "编码", "客户代码", "External ID", "Account ID", "Customer ID", "ID", "Number", "Code", "CRM ID", "Account number"),
        new ImportField("industry", FieldShape.Any, "行业", "所属行业", "行业分类", "客户行业", "Industry", "Sector", "Vertical", "Segment"),
        new ImportField("region", FieldShape.Any, "区域", "大区", "地区", "所属区域", "所在区域", "省份", "城市", "战区", "Region", "Area", "Territory", "Office location", "Country", "Geo"),
        new ImportField("tier", FieldShape.Words, "等级", "客户等级", "级别", "客户级别", "分层", "客户分层", "客户类型", "Tier", "Customer tier", "Account tier", "Grade", "Level") { Words = Tiers },
        new ImportField("strategy", FieldShape.Words, "策略", "客户策略", "应对策略", "经营策略", "Strategy", "Account strategy") { Words = Strategies },
        new ImportField("recurringRevenue", FieldShape.Number, "年费", "年合同额", "年度金额", "合同金额", "续费金额", "年收入", "金额", "订阅金额", "Recurring revenue", "Annual recurring revenue", "ARR", "Revenue", "Annual revenue", "Contract value", "ACV", "Amount"),
        new ImportField("currency", FieldShape.Any, "币种", "货币", "Currency"),
        new ImportField("renewsOn", FieldShape.Date, "续约日期", "续约日", "到期日期", "到期日", "合同到期", "合同到期日", "服务到期日", "续费日期", "Renews on", "Renewal date", "Renewal", "Contract end", "Contract end date", "End date", "Expires", "Expiry date"),
        new ImportField("competitors", FieldShape.Any, "竞品", "在用竞品", "使用竞品", "同时使用", "竞争产品", "Competitors", "Competitors in use", "Also uses", "Competing products"),
        new ImportField("hasLeft", FieldShape.Words, "已流失", "是否流失", "流失标记", "是否离开", "Has left", "Left", "Churn flag", "Churned", "Is churned", "Has churned"),
        new ImportField("owner", FieldShape.Any, "负责人", "跟进人", "客户经理", "客户成功经理", "客成", "销售", "CSM", "Owner", "Account owner", "Account manager", "Customer success manager", "Assignee"),
    ]);
}
