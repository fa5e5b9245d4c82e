using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Api.ValueRealization.CustomerContracts;

/// <summary>The names under which teams keep their contracts and subscriptions, and the words they use in them.</summary>
public static class ContractAliases
{
    /// <summary>Where a contract stands.</summary>
    public static WordText States { get; } = new("contractStatus.unknown",
        ("draft", ["草稿", "待签", "审批中", "未签", "Pending", "Negotiating", "Not signed"]),
        ("active", ["有效", "生效", "已签", "执行中", "履行中", "已到期", "到期", "Signed", "Running", "In force", "Live", "Expired", "Ended", "Completed"]),
        ("terminated", ["终止", "已终止", "解约", "作废", "退订", "Cancelled", "Canceled", "Void", "Churned"]));

    /// <summary>What the amount is for.</summary>
    public static WordText Periods { get; } = new("contractPer.unknown",
        ("year", ["年", "每年", "按年", "年付", "Yearly", "Annual", "Annually", "Per year"]), ("month", ["月", "每月", "按月", "月付", "Monthly", "Per month"]), ("once", ["一次性", "一次", "买断", "One-off", "One time", "Perpetual"]));

    /// <summary>The fields and their names.</summary>
    public static ColumnDictionary Dictionary { get; } = new(
    [
        new ImportField("customer", FieldShape.Title, "客户", "客户名称", "客户编号", "公司", "公司名称", "甲方", "单位名称", "Customer", "Customer name", "Account", "Account name", "Account ID", "Customer ID", "Company", "Client"),
        new ImportField("externalId", FieldShape.Any, "合同编号", "合同号", "订阅编号", "订单号", "编号", "External ID", "Contract ID", "Contract number", "Contract no", "Subscription ID", "Order ID", "ID", "Number"),
        new ImportField("name", FieldShape.Any, "合同名称", "合同", "名称", "项目名称", "Contract", "Contract name", "Name", "Subscription", "Title"),
        new ImportField("status", FieldShape.Words, "状态", "合同状态", "Status", "Contract status", "State") { Words = States },
        new ImportField("signedOn", FieldShape.Date, "签订日期", "签约日期", "签署日期", "签单日期", "Signed on", "Signed", "Signature date", "Signing date", "Close date"),
        new ImportField("startsOn", FieldShape.Date, "开始日期", "生效日期", "起始日期", "服务开始", "合同开始", "Start date", "Starts on", "Start", "From", "Effective date", "Contract start"),
        new ImportField("endsOn", FieldShape.Date, "结束日期", "到期日期", "到期日", "截止日期", "服务结束", "合同结束", "合同到期日", "End date", "Ends on", "End", "To", "Until", "Expiry date", "Contract end"),
        new ImportField("amount", FieldShape.Number, "年合同额", "年费", "合同金额", "金额", "年度金额", "订阅金额", "ARR amount", "ARR", "Annual recurring revenue", "Amount", "Contract value", "ACV", "Value"),
        new ImportField("currency", FieldShape.Any, "币种", "货币", "Currency"),
        new ImportField("per", FieldShape.Words, "计费方式", "计费周期", "Per", "Amount per", "Billed per") { Words = Periods },
        new ImportField("licence", FieldShape.Any, "授权产品", "许可", "产品", "产品名称", "套餐", "版本", "Licence", "License", "Product", "Plan", "Plan tier", "Edition", "SKU"),
        new ImportField("quantity", FieldShape.Number, "数量", "授权数", "许可数", "用户数", "席位", "席位数", "账号数", "Quantity", "Seats", "Licences", "Licenses", "Users"),
        new ImportField("renewsByItself", FieldShape.Words, "自动续约", "自动续费", "Auto-renew", "Auto renew", "Auto renew flag", "Renews by itself", "Auto renewal"),
        new ImportField("isTrial", FieldShape.Words, "试用", "是否试用", "Is trial", "Trial"),
        new ImportField("owner", FieldShape.Any, "负责人", "跟进人", "客户经理", "销售", "Owner", "Account manager", "Account owner", "Sales rep"),
        new ImportField("note", FieldShape.LongText, "备注", "说明", "Note", "Notes", "Remarks"),
    ]);
}
