using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Tests.ValueDelivery.Requirements;

public sealed class RequirementAliasesTests
{
    [TestCase("高", "high")]
    [TestCase("高（客户催）", "high")]
    [TestCase("高优先级", "high")]
    [TestCase("紧急", "highest")]
    [TestCase("P0", "highest")]
    [TestCase("P1 - High", "high")]
    [TestCase("Ｐ２", "medium")]
    [TestCase("Highest", "highest")]
    [TestCase("BLOCKER", "highest")]
    [TestCase("Lowest", "low")]
    [TestCase("none", null)]
    [TestCase("无", null)]
    [TestCase("", null)]
    [TestCase("—", null)]
    public void A_priority_is_understood_in_both_languages(string text, string? expected)
    {
        var parsed = RequirementAliases.Priorities.Parse(text);
        Assert.That(parsed.Problem, Is.Null);
        Assert.That(parsed.Value, Is.EqualTo(expected));
    }

    [Test]
    public void An_unknown_word_is_a_problem_with_a_code() => Assert.That(RequirementAliases.Priorities.Parse("随便").Problem, Is.EqualTo("priority.unknown"));

    [TestCase("In Progress", "accepted")]
    [TestCase("To Do", "new")]
    [TestCase("已上线", "launched")]
    [TestCase("评估中", "screened")]
    [TestCase("暂缓", "later")]
    [TestCase("Won't Do", "rejected")]
    [TestCase("Canceled", "rejected")]
    [TestCase("0 Normal", "new")]
    public void A_state_of_another_program_becomes_one_of_ours(string text, string expected) => Assert.That(RequirementAliases.Statuses.Parse(text).Value, Is.EqualTo(expected));

    [TestCase("业务本质", "essential")]
    [TestCase("个性化需求", "custom")]
    [TestCase("Core positioning", "corePositioning")]
    public void A_kind_is_understood_in_both_languages(string text, string expected) => Assert.That(RequirementAliases.Kinds.Parse(text).Value, Is.EqualTo(expected));

    [TestCase("影响开通或使用", "blocksUse")]
    [TestCase("抢单", "winsDeals")]
    [TestCase("money", "money")]
    [TestCase("效率", "efficiency")]
    public void A_priority_class_is_understood_in_both_languages(string text, string expected) => Assert.That(RequirementAliases.PriorityClasses.Parse(text).Value, Is.EqualTo(expected));

    [Test]
    public void The_eight_columns_of_a_team_sheet_are_guessed_in_any_order_and_writing()
    {
        var guess = Guess(("进度", ["开发中"]), ("跟进人", ["小王"]), ("建议优先级", ["高"]), ("功能 模块", ["报表"]), ("需求描述（必填）", ["客户希望导出时能选择列"]), ("区域", ["华东"]), ("*客户名称", ["甲公司"]), ("日期", ["3月2日"]));
        Assert.That(guess, Is.EqualTo(new[] { "status", "owner", "suggestedPriority", "module", "description", "region", "customer", "receivedOn" }));
    }

    [Test]
    public void The_same_sheet_in_english_is_guessed_too()
    {
        var guess = Guess(("Date", ["2026-03-02"]), ("ACCOUNT NAME", ["Acme"]), ("Region", ["East"]), ("Description", ["It fails"]), ("module", ["Reports"]), ("Priority", ["P1"]), ("Assigned to", ["Kim"]), ("Channel", ["Sales"]), ("Weather", ["Sunny"]));
        Assert.That(guess, Is.EqualTo(new[] { "receivedOn", "customer", "region", "description", "module", "suggestedPriority", "owner", "source", null }));
    }

    [Test]
    public void Content_decides_where_two_headers_claim_a_field()
    {
        var guess = Guess(("时间", ["紧"]), ("登记日期", ["2026/3/2"]), ("需求", [new string('长', 90)]), ("标题", ["导出"]));
        Assert.That(guess, Is.EqualTo(new[] { null, "receivedOn", "description", "title" }));
    }

    [Test]
    public void A_date_of_something_else_is_not_the_date_of_receipt()
    {
        Assert.That(Guess(("计划上线日期", ["2026/3/2"]), ("需求提出日期", ["2026/3/1"])), Is.EqualTo(new[] { null, "receivedOn" }));
    }

    [Test]
    public void No_field_is_given_twice_and_no_alias_names_an_unknown_field()
    {
        var guess = Guess(("标题", ["a"]), ("主题", ["b"]), ("Title", ["c"]));
        Assert.That(guess.Where(g => g is not null), Is.Unique);
    }

    private static IReadOnlyList<string?> Guess(params (string Header, string[] Samples)[] columns) =>
        RequirementAliases.Dictionary.Guess([.. columns.Select((c, i) => new TableColumn(c.Header, [i], c.Samples, c.Samples.Length))], SourceRecogniser.Table);
}
