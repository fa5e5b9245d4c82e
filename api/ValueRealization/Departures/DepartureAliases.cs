using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>The names under which teams keep who left, and the words they use for why.</summary>
public static class DepartureAliases
{
    /// <summary>Why: the words of the list of reasons for which customers do not renew; unknown is no reason.</summary>
    public static WordText Reasons { get; } = new("departureReason.unknown",
        ("usability", ["不好用", "难用", "体验", "Hard to use", "UX"]), ("missingFeature", ["缺少功能", "功能", "功能不足", "Features", "Feature", "Missing feature", "Missing features", "Product"]),
        ("quality", ["质量", "质量问题", "故障", "性能", "Bugs", "Reliability", "Performance", "Stability"]), ("service", ["服务", "支持", "售后", "Support", "Customer service", "Service quality"]),
        ("noValue", ["看不到价值", "没有价值", "无价值", "No value", "Value", "ROI"]), ("lowUse", ["用得少", "使用少", "不再使用", "Low usage", "Not used", "Unused", "No longer needed"]),
        ("price", ["价格", "太贵", "Pricing", "Cost", "Too expensive"]), ("budget", ["预算", "预算削减", "Budget cut"]), ("competitor", ["竞品", "竞争对手", "改用竞品", "Competition", "Competitors", "Switched"]),
        ("peopleChanged", ["人员变动", "负责人离职", "People changed", "Champion left"]), ("businessChanged", ["业务变化", "业务调整", "倒闭", "Business changed", "Closed", "Acquired", "Bankruptcy"]), ("other", ["其他", "其它", "Others", "Misc"]),
        ("unknown", ["未知", "不明", "不清楚", "N/A", "None", "Not given"]));

    /// <summary>The fields and their names.</summary>
    public static ColumnDictionary Dictionary { get; } = new(
    [
        new ImportField("customer", FieldShape.Title, "客户", "客户名称", "客户编号", "公司", "公司名称", "Customer", "Customer name", "Customer ID", "Account", "Account name", "Account ID", "Company", "Client"),
        new ImportField("externalId", FieldShape.Any, "流失编号", "编号", "记录编号", "External ID", "Churn event ID", "Churn ID", "Event ID", "Departure ID", "ID", "Number"),
        new ImportField("leftOn", FieldShape.Date, "流失日期", "离开日期", "退订日期", "终止日期", "日期", "Left on", "Churn date", "Churned on", "Cancellation date", "Cancelled on", "Departure date", "Date"),
        new ImportField("reason", FieldShape.Words, "流失原因", "离开原因", "原因", "原因代码", "Reason", "Reason code", "Churn reason", "Cancellation reason") { Words = Reasons },
        new ImportField("refund", FieldShape.Number, "退款", "退款金额", "退款额", "Refund", "Refund amount", "Refund amount USD", "Refunded", "Refunded amount"),
        new ImportField("currency", FieldShape.Any, "币种", "货币", "Currency"),
        new ImportField("cameBack", FieldShape.Words, "是否回流", "回流", "已回流", "再次启用", "Came back", "Is reactivation", "Reactivation", "Reactivated", "Returned"),
        new ImportField("words", FieldShape.LongText, "反馈", "原话", "客户原话", "说明", "备注", "Words", "Feedback text", "Feedback", "Comment", "Comments", "Note", "Notes"),
    ]);
}
