using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The names under which teams and their tools keep the fields of a requirement, and the words they use in them.</summary>
public static class RequirementAliases
{
    public static WordText Priorities { get; } = new("priority.unknown",
        ("highest", ["最高", "紧急", "特急", "加急", "非常高", "极高", "致命", "必须", "Blocker", "Critical", "Urgent", "Immediate", "Showstopper", "Must", "P0", "S0", "特高"]),
        ("high", ["高", "较高", "重要", "高优先级", "高优", "优先", "Major", "Important", "Should", "P1", "S1"]),
        ("medium", ["中", "中等", "一般", "普通", "正常", "中优先级", "中优", "Normal", "Moderate", "Med", "Could", "P2", "S2", "Default"]),
        ("low", ["低", "较低", "最低", "不急", "不紧急", "低优先级", "低优", "Lowest", "Minor", "Trivial", "P3", "P4", "P5", "S3", "Won't", "Someday"]),
        (null, ["None", "No priority", "Unprioritized", "Unspecified", "无", "未定", "待定", "未设置", "N/A", "NA"]));

    public static WordText Statuses { get; } = new("status.unknown",
        ("new", ["Open", "To Do", "Todo", "Backlog", "Triage", "Created", "Submitted", "Received", "Pending", "Inbox", "Active", "Unstarted", "Not started", "Under consideration", "Gathering feedback", "Collecting feedback",
            "Proposed", "新建", "新增", "新", "待处理", "未处理", "待办", "未开始", "待确认", "待评估", "已提交", "已收集", "收集", "打开", "待定", "0", "0 Normal"]),
        ("screened", ["Under review", "In review", "Reviewing", "Evaluating", "Exploring", "Needs review", "Feedback", "Validated", "Discovery", "已筛选", "筛选通过", "评估中", "待评审", "评审中", "已评审", "已评估", "分析中", "调研中",
            "Screening"]),
        ("screenedOut", ["Screened out", "已筛除", "筛除", "筛选不通过"]),
        ("accepted", ["Planned", "In Progress", "Doing", "Started", "In development", "Developing", "Approved", "Scheduled", "Assigned", "In QA", "Testing", "Next", "Now", "Selected for development", "Ready", "Committed", "Building", "已接受", "已采纳",
            "采纳", "接受", "开发中", "进行中", "处理中", "已排期", "排期中", "待排期", "待开发", "测试中", "设计中", "已立项", "实施中", "跟进中"]),
        ("confirmed", ["Confirmed by requester", "已确认", "客户已确认"]),
        ("reopened", ["重新打开", "已重开"]),
        ("later", ["Deferred", "Postponed", "On hold", "Suspended", "Icebox", "Future", "Someday", "Blocked", "Parked", "Paused", "暂缓", "延后", "延期", "挂起", "搁置", "暂不处理", "以后再说", "待规划", "暂停"]),
        ("rejected", ["Declined", "Canceled", "Cancelled", "Won't do", "Won't fix", "Wontfix", "Duplicate", "Invalid", "Not planned", "Rejected", "Archived", "Abandoned", "Obsolete", "拒绝", "已拒绝", "驳回", "不采纳", "未采纳", "不做", "取消", "已取消",
            "作废", "无效", "重复", "不予处理"]),
        ("launched", ["Done", "Completed", "Complete", "Shipped", "Released", "Resolved", "Fixed", "Live", "Closed", "Delivered", "Finished", "Implemented", "已上线", "上线", "已完成", "完成", "已发布", "发布", "已解决", "解决", "已关闭", "关闭", "已交付", "已实现",
            "结束", "2", "1 Completed"]));

    public static WordText Kinds { get; } = new("kind.unknown",
        ("essential", ["业务本质", "本质", "本质需求", "共性", "共性需求", "通用", "标准", "Essential", "Common", "Standard"]),
        ("custom", ["个性化", "个性", "个性化需求", "定制", "定制化", "客户化", "Custom", "Individual", "Customization"]),
        ("corePositioning", ["核心定位", "定位", "核心", "战略", "Core positioning", "Core", "Strategic"]));

    public static WordText PriorityClasses { get; } = new("priorityClass.unknown",
        ("blocksUse", ["阻断使用", "影响开通", "影响使用", "阻塞使用", "影响开通或使用", "影响开通使用", "阻断", "Blocks opening or use", "Blocks use", "Blocker"]),
        ("winsDeals", ["竞争制胜", "抢单", "竞品", "竞争", "赢单", "抢竞品客户", "竞品抢单", "促使客户替换", "Wins from competitors", "Wins deals", "Competitor"]),
        ("money", ["客户资金", "钱", "收入", "成本", "计费", "费用", "客户收益", "涉及金钱", "Money for the customer", "Money", "Revenue", "Cost", "Billing"]),
        ("efficiency", ["效率", "工作效率", "提效", "人效", "Efficiency", "Work efficiency"]));

    /// <summary>How a voice was heard.</summary>
    public static WordText Channels { get; } = new("channel.unknown",
        ("visit", ["走访", "拜访", "上门", "客户走访", "现场", "回访", "Customer visit", "On site"]),
        ("phone", ["电话", "来电", "热线", "Call", "Telephone", "Hotline"]),
        ("form", ["问卷", "表单", "调研", "调查", "Survey", "Web form", "Feedback form", "Portal"]),
        ("meeting", ["会议", "沟通会", "评审会", "周会", "Sync", "Workshop"]),
        ("ticket", ["工单", "客服", "售后", "服务台", "Support", "Service desk", "Helpdesk", "Help desk", "Support ticket"]));

    public static ColumnDictionary Dictionary { get; } = new(
    [
        new ImportField("title", FieldShape.Title, "标题", "需求标题", "需求名称", "主题", "概要", "摘要", "名称", "需求", "任务名称", "任务标题", "问题标题", "功能名称", "Summary", "Subject", "Name", "Card Name", "Suggestion title", "Post title",
            "Requirement", "Feature request", "Idea", "Task", "Issue")
        {
            InSource = In(("jira", ["Summary"]), ("redmine", ["Subject"]), ("userVoice", ["suggestion.title"]), ("trello", ["Card Name", "Name"]), ("plane", ["Name"])),
        },
        new ImportField("description", FieldShape.LongText, "需求描述", "问题描述", "描述", "详细描述", "需求内容", "内容", "详情", "需求详情", "说明", "需求说明", "问题", "反馈内容", "问题反馈", "客户诉求", "诉求", "需求", "Details", "Body", "Content",
            "Text", "Card Description", "Issue description", "Suggestion body", "Post details", "Notes", "Request", "Problem", "Requirement")
        {
            InSource = In(("userVoice", ["suggestion.body"]), ("ticktick", ["Content"]), ("canny", ["Details"]), ("productboard", ["content"]), ("quackback", ["body"])),
        },
        new ImportField("originalText", FieldShape.LongText, "原话", "客户原话", "原始需求", "原始描述", "Original text", "Customer's words", "Verbatim", "Quote"),
        new ImportField("receivedOn", FieldShape.Date, "日期", "提出日期", "提出时间", "提报日期", "提报时间", "登记日期", "登记时间", "收集日期", "收集时间", "反馈日期", "反馈时间", "收到日期", "创建日期", "创建时间", "提交时间", "提交日期", "时间", "需求日期", "录入时间",
            "Received", "Date received", "Received on", "Received at", "Date", "Created", "Created at", "Created on", "Created time", "Creation date", "Created date", "Submitted", "Submitted at", "Submitted on", "Reported on", "Timestamp")
        {
            InSource = In(("userVoice", ["suggestion.created_timestamp", "suggestion.created_at"]), ("codeArts", ["Created On"]), ("ticktick", ["Created Time"]), ("jira", ["Created"]), ("trello", ["Created"])),
        },
        new ImportField("customer", FieldShape.Any, "客户", "客户名称", "客户名", "提出客户", "公司", "公司名称", "企业", "企业名称", "单位", "客户公司", "客户简称", "商户", "Customer", "Customer name", "Customers", "Account", "Account name", "Company", "Company name", "Client",
            "Organization", "Organisation", "Tenant", "Company domain")
        {
            InSource = In(("productboard", ["company_domain"]), ("userVoice", ["account.name", "account.external_id"])),
        },
        new ImportField("region", FieldShape.Any, "区域", "大区", "地区", "所属区域", "所在区域", "省份", "城市", "战区", "Region", "Area", "Territory", "Geo"),
        new ImportField("module", FieldShape.Any, "功能模块", "模块", "所属模块", "产品模块", "业务模块", "系统模块", "模块名称", "产品线", "Module", "Component", "Components", "Component/s", "Area path", "Product area", "Category", "Module Name", "Product module", "Forum", "Board")
        {
            InSource = In(("userVoice", ["suggestion.category.name", "suggestion.forum.name"]), ("jira", ["Components", "Component/s"]), ("redmine", ["Category"]), ("quackback", ["board"]), ("ticktick", ["List Name"]), ("linear", ["Project"]), ("plane", ["Module Name"])),
        },
        new ImportField("feature", FieldShape.Any, "功能", "功能点", "所属功能", "涉及功能", "相关功能", "Feature", "Feature name", "Capability"),
        new ImportField("suggestedPriority", FieldShape.Words, "优先级", "建议优先级", "需求优先级", "紧急程度", "重要程度", "重要性", "紧急度", "严重程度", "Priority", "Suggested priority", "Urgency", "Severity", "Importance") { Words = Priorities },
        new ImportField("owner", FieldShape.Any, "跟进人", "负责人", "责任人", "处理人", "对接人", "经办人", "跟进人员", "产品经理", "产品负责人", "指派给", "Owner", "Assignee", "Assigned to", "Handler", "Responsible", "Follower", "Members", "Owner email", "User")
        {
            InSource = In(("codeArts", ["Handler"]), ("productboard", ["owner_email"]), ("trello", ["Members"])),
        },
        new ImportField("status", FieldShape.Words, "状态", "进度", "处理状态", "需求状态", "当前状态", "进展", "处理进度", "跟进状态", "处理结果", "Status", "State", "Stage", "Progress", "List", "List Name", "Column Name")
        {
            Words = Statuses,
            InSource = In(("userVoice", ["suggestion.status.name"]), ("trello", ["List Name", "List"]), ("plane", ["State"]), ("redmine", ["Status"])),
        },
        new ImportField("source", FieldShape.Any, "需求来源", "来源", "渠道", "反馈渠道", "来源渠道", "需求渠道", "获取渠道", "提出部门", "来源部门", "Source", "Channel", "Origin", "Source origin"),
        new ImportField("externalId", FieldShape.Any, "编号", "需求编号", "序号", "需求ID", "问题编号", "工单号", "工单编号", "ID", "Key", "Issue key", "Issuekey", "Number", "Ext ID", "External ID", "Card ID", "Identifier", "Ticket", "Ticket ID", "Issue id", "No", "#", "Unique id", "taskId")
        {
            InSource = In(("jira", ["Issue key", "Issue id"]), ("linear", ["ID"]), ("userVoice", ["suggestion.id"]), ("trello", ["Card ID"]), ("productboard", ["ext_id", "pb_id"]), ("ticktick", ["taskId"]), ("redmine", ["#", "unique_id", "id"])),
        },
        new ImportField("endGoal", FieldShape.LongText, "最终目的", "目的", "目标", "最终目标", "业务目标", "业务价值", "期望效果", "使用场景", "价值", "背景", "需求背景", "End goal", "Goal", "Purpose", "Objective", "Business value", "Outcome", "Use case", "Why"),
        new ImportField("why1", FieldShape.Any, "为什么1", "第一个为什么", "Why 1"),
        new ImportField("why2", FieldShape.Any, "为什么2", "第二个为什么", "Why 2"),
        new ImportField("why3", FieldShape.Any, "为什么3", "第三个为什么", "Why 3"),
        new ImportField("sourceRef", FieldShape.Any, "来源编号", "来源链接", "链接", "Source number", "Source link", "Display url", "URL", "Card URL"),
        new ImportField("extra", FieldShape.Any, "附加字段", "Extra fields"),
        new ImportField("kind", FieldShape.Words, "需求类型", "需求性质", "需求分类", "需求种类", "Kind", "Requirement kind", "Requirement type") { Words = Kinds },
        new ImportField("priorityClass", FieldShape.Words, "优先类别", "优先级类别", "优先级分类", "重要类别", "影响类别", "Priority class", "Class") { Words = PriorityClasses },
        new ImportField("votes", FieldShape.Number, "票数", "投票数", "支持数", "提出次数", "反馈次数", "客户数", "Votes", "Vote count", "Votes count", "Score", "Upvotes", "Supporters", "Supporters count")
        {
            InSource = In(("userVoice", ["suggestion.supporters_count", "suggestion.votes_count"])),
        },
        new ImportField("tags", FieldShape.Any, "标签", "标记", "关键词", "关键字", "Tags", "Tag", "Labels", "Label", "Keywords")
        {
            InSource = In(("userVoice", ["suggestion.labels.name"])),
        },
        new ImportField("contact", FieldShape.Any, "提出人", "联系人", "客户联系人", "反馈人", "提报人", "提交人", "创建人", "联系方式", "Contact", "Requester", "Reporter", "Reported by", "Requested by", "Submitter", "Creator", "Author", "Created by", "User email", "Author name", "Author email")
        {
            InSource = In(("userVoice", ["suggestion.creator.email", "suggestion.creator.name"]), ("productboard", ["user_email"])),
        },
        new ImportField("revenue", FieldShape.Number, "金额", "合同金额", "客户金额", "年费", "客单价", "收入", "订单金额", "影响金额", "Revenue", "ARR", "MRR", "Amount", "Deal value", "Contract value", "Annual revenue"),
    ]);

    private static Dictionary<string, string[]> In(params (string Source, string[] Names)[] names) => names.ToDictionary(n => n.Source, n => n.Names, StringComparer.Ordinal);
}
