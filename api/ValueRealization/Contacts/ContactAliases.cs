using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>The names under which teams keep the people at their customers, and the words they use for them.</summary>
public static class ContactAliases
{
    /// <summary>Places in the decision chain.</summary>
    public static WordText Roles { get; } = new("contactRole.unknown",
        ("payer", ["付款人", "付费人", "出钱人", "预算人", "采购", "采购决策", "Payer", "Buyer", "Budget owner", "Economic buyer"]),
        ("user", ["使用人", "使用者", "用户", "操作人", "User", "End user", "Daily user"]),
        ("champion", ["支持人", "支持者", "内线", "教练", "推动人", "Champion", "Coach", "Sponsor", "Advocate"]),
        ("decisionMaker", ["决策人", "决策者", "拍板人", "Decision maker", "Decider", "Approver"]));

    /// <summary>How high.</summary>
    public static WordText Levels { get; } = new("contactLevel.unknown",
        ("cLevel", ["高管", "高层", "总裁", "总经理", "董事长", "CEO", "CFO", "CIO", "CTO", "COO", "C-level", "C level", "Executive", "Chief"]),
        ("director", ["总监", "副总", "部长", "Director", "VP", "Vice president", "Head"]),
        ("manager", ["经理", "主管", "Manager", "Team lead", "Lead"]),
        ("staff", ["员工", "专员", "工程师", "Staff", "Employee", "Individual contributor", "Engineer"]));

    /// <summary>For or against.</summary>
    public static WordText Attitudes { get; } = new("contactAttitude.unknown",
        ("supporter", ["支持", "正面", "友好", "Positive", "Promoter", "For"]), ("neutral", ["中立", "一般", "Passive"]), ("critic", ["反对", "负面", "抵触", "Negative", "Detractor", "Against"]));

    /// <summary>Agrees to be written to.</summary>
    public static WordText Consents { get; } = new("contactConsent.unknown",
        ("given", ["是", "同意", "已同意", "Yes", "Y", "1", "True", "Agreed", "Opt in", "Subscribed"]), ("refused", ["否", "不同意", "拒绝", "No", "N", "0", "False"]),
        ("withdrawn", ["撤回", "已撤回", "Opt out", "Unsubscribed"]), ("unknown", ["未知", "未问"]));

    /// <summary>The fields and their names.</summary>
    public static ColumnDictionary Dictionary { get; } = new(
    [
        new ImportField("customer", FieldShape.Title, "客户", "客户名称", "公司", "公司名称", "企业", "企业名称", "单位", "客户编号", "Customer", "Customer name", "Account", "Account name", "Company", "Company name", "Account ID", "Organization"),
        new ImportField("name", FieldShape.Title, "联系人", "联系人姓名", "姓名", "名字", "Contact", "Contact name", "Name", "Full name", "Person"),
        new ImportField("externalId", FieldShape.Any, "联系人编号", "联系人ID", "编号", "External ID", "Contact ID", "Person ID", "ID"),
        new ImportField("title", FieldShape.Any, "职务", "职位", "岗位", "头衔", "Title", "Job title", "Position"),
        new ImportField("level", FieldShape.Words, "级别", "层级", "职级", "Level", "Seniority") { Words = Levels },
        new ImportField("roles", FieldShape.Any, "角色", "决策角色", "决策链角色", "Role", "Roles", "Buying role", "Decision role"),
        new ImportField("attitude", FieldShape.Words, "态度", "倾向", "Attitude", "Sentiment", "Stance") { Words = Attitudes },
        new ImportField("email", FieldShape.Any, "邮箱", "电子邮箱", "邮件", "电子邮件", "Email", "E-mail", "Email address", "Mail"),
        new ImportField("phone", FieldShape.Any, "电话", "手机", "手机号", "联系电话", "Phone", "Mobile", "Phone number", "Telephone"),
        new ImportField("consent", FieldShape.Words, "同意联系", "授权", "是否同意", "Consent", "Opt-in", "Marketing consent") { Words = Consents },
        new ImportField("consentOn", FieldShape.Date, "同意日期", "授权日期", "Consent date", "Consented on"),
        new ImportField("note", FieldShape.LongText, "备注", "说明", "Note", "Notes", "Comment", "Remarks"),
    ]);
}
