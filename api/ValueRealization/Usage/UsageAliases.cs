using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The names under which teams keep files of usage.</summary>
public static class UsageAliases
{
    /// <summary>The fields and their names.</summary>
    public static ColumnDictionary Dictionary { get; } = new(
    [
        new ImportField("event", FieldShape.Any, "事件", "事件名", "事件名称", "功能", "功能名称", "功能点", "Event", "Event name", "Feature", "Feature name", "Action"),
        new ImportField("at", FieldShape.Date, "时间", "日期", "发生时间", "使用日期", "使用时间", "Date", "Day", "Time", "Timestamp", "Usage date", "Happened at", "Occurred at", "Event time"),
        new ImportField("messageId", FieldShape.Any, "事件编号", "消息编号", "编号", "流水号", "Usage ID", "Event ID", "Message ID", "ID", "UUID"),
        new ImportField("customer", FieldShape.Any, "客户", "客户名称", "客户编号", "公司", "租户", "Customer", "Customer ID", "Customer name", "Account", "Account ID", "Account name", "Company", "Tenant", "Group"),
        new ImportField("contract", FieldShape.Any, "合同", "合同编号", "订阅", "订阅编号", "Contract", "Contract ID", "Subscription", "Subscription ID"),
        new ImportField("person", FieldShape.Any, "用户", "用户编号", "账号", "User", "User ID", "Person", "Distinct ID"),
        new ImportField("uses", FieldShape.Number, "次数", "使用次数", "Count", "Uses", "Usage count", "Times"),
        new ImportField("seconds", FieldShape.Number, "秒", "使用秒数", "时长(秒)", "Seconds", "Duration secs", "Duration seconds", "Usage duration secs", "Duration (s)"),
        new ImportField("minutes", FieldShape.Number, "分钟", "时长", "使用时长", "使用分钟", "时长(分钟)", "Minutes", "Duration minutes", "Duration"),
        new ImportField("outputs", FieldShape.Number, "产出", "产出数", "Outputs", "Output", "Output count"),
        new ImportField("errors", FieldShape.Number, "错误", "错误数", "失败次数", "Errors", "Error count", "Failures"),
        new ImportField("isBeta", FieldShape.Words, "测试版", "试用功能", "Is beta feature", "Is beta", "Beta"),
    ]);
}
