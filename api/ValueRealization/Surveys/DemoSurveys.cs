using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.ValueRealization.Customers;
using ProductOps.Api.ValueRefinement.Contracts;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>The demo's surveys: users and payers asked apart, the team over a project's life, all answered, and a draft before an upgrade.</summary>
public sealed class DemoSurveys(Db db, RecordBlocks blocks, CustomerReader customers, FeatureDirectory features) : DemoPart
{
    private const string People = """
        SELECT p.id AS Id, p.customer_id AS CustomerId, p.is_payer AS IsPayer, c.region AS Region FROM realization_contact p JOIN realization_customer c ON c.id = p.customer_id
         WHERE p.archived_at IS NULL AND p.consent = 'given' AND (p.is_payer = 1 OR p.is_user = 1) ORDER BY p.id
        """;

    private const string Link = "INSERT INTO realization_survey_link (survey_id, customer_id, contact_id, token_hash, created_at, expires_at) VALUES (@SurveyId, @CustomerId, @ContactId, @Hash, @Now, @Expires)";
    private const string Answer = """
        INSERT INTO realization_survey_response (survey_id, link_id, customer_id, contact_id, person_key, answers, received_at) VALUES (@SurveyId, @LinkId, @CustomerId, @ContactId, @Key, @Answers, @At)
        """;

    private const string TeamLink = "INSERT INTO realization_survey_link (survey_id, customer_id, respondent_group, label, token_hash, created_at, expires_at) VALUES (@SurveyId, @CustomerId, @Group, @Label, @Hash, @Now, @Expires)";
    private const string TeamAnswer = """
        INSERT INTO realization_survey_response (survey_id, link_id, customer_id, respondent_group, answers, received_at) VALUES (@SurveyId, @LinkId, @CustomerId, @Group, @Answers, @At)
        """;

    private const string Asker = "SELECT id FROM platform_pub_user WHERE email = 'cs@demo.example'";
    private const string Heard = """
        UPDATE realization_contact SET last_heard_on = @On WHERE id = @ContactId AND last_heard_on < @On
        """;

    private const string CustomerOf = "SELECT MIN(id) FROM realization_customer WHERE external_id = @ExternalId";
    private const string FeatureOf = "SELECT MIN(id) FROM refinement_pub_feature WHERE kind = 'feature' AND name = @Name";

    // Group, how smooth the hand-over was, how true what was promised, and what they say.
    private static readonly (string Group, int Handover, int Promise, string Words)[] Team =
    [
        ("sales", 4, 4, "客户最爱看派工前后对比，缺一页现成的。"), ("sales", 3, 4, "合同里写了跨仓调拨，交付时才知道要另配。"), ("presales", 3, 3, "演示环境没有离线场景，每次都要解释。"),
        ("presales", 4, 4, ""), ("projectManager", 2, 3, "首次导入备件目录花了九天，模板要能校验。"), ("projectManager", 2, 2, "培训后两周没人回访，问题都堆在群里。"), ("projectManager", 3, 3, "验收清单写得清楚，省了两次会。"),
        ("partner", 2, 3, "接口改版没有提前告诉我们。"), ("partner", 3, 4, "希望有一份伙伴用的排障手册。"),
    ];

    private static readonly string[] Often = ["每天", "每周", "很少"];
    private static readonly string[] Awkward = ["地下室没信号时签不了字。", "盘点要逐条点开。", "检查表太长。", "消息太多，分不清急不急。", "都还顺手。", "改派以后师傅收不到通知。"];
    private static readonly string[] Worth = ["值", "说不清", "不值"];
    private static readonly string[] Renew = ["会", "说不准", "不会"];
    private static readonly string[] Proof = ["加班少了", "二次上门少了", "收款快了", "还看不出来"];

    /// <inheritdoc/>
    public override int Order => 25;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var clock = new DemoClock(now.AddDays(-34));
        var store = new SurveyStore(blocks.At(clock), customers, features);
        var owner = await db.Scalar<long?>(Asker, null, stop);
        var closes = DateOnly.FromDateTime(now).AddDays(26);
        var users = await store.Insert(new SurveyRecord
        {
            Title = "现场同事用着顺手吗", Intro = "三分钟，三个问题。您的回答只用来改进产品。", Population = "users", State = "open", ClosesOn = closes, OwnerId = owner,
            Questions = Of(
                new SurveyQuestion { Key = "often", Text = "您多久用一次？", Kind = QuestionKind.Single, Choices = Often, IsRequired = true }, new SurveyQuestion { Key = "easy", Text = "用起来顺手吗？（1 很别扭，5 很顺手）", Kind = QuestionKind.Scale, IsRequired = true },
                new SurveyQuestion { Key = "awkward", Text = "哪里最别扭？", Kind = QuestionKind.Text }),
        }, stop);
        var payers = await store.Insert(new SurveyRecord
        {
            Title = "值不值，续不续", Intro = "写给付款的您：两分钟。", Population = "payers", State = "open", ClosesOn = closes, OwnerId = owner,
            Questions = Of(
                new SurveyQuestion { Key = "worth", Text = "这笔钱花得值吗？", Kind = QuestionKind.Single, Choices = Worth, IsRequired = true }, new SurveyQuestion { Key = "proof", Text = "您看到了哪些变化？", Kind = QuestionKind.Multiple, Choices = Proof },
                new SurveyQuestion { Key = "renew", Text = "到期后您会续约吗？", Kind = QuestionKind.Single, Choices = Renew, IsRequired = true }, new SurveyQuestion { Key = "recommend", Text = "您会向同行推荐吗？（0 不会，10 一定会）", Kind = QuestionKind.Recommend, IsRequired = true }),
        }, stop);
        await store.Insert(new SurveyRecord { Title = "Trying the partner portal", Intro = "Before the next version: what do you expect?", Population = "users", Occasion = "beforeUpgrade", FeatureId = await db.Scalar<long?>(FeatureOf, new { Name = "现场签收" }, stop), Release = "4.2", OwnerId = owner, Questions = Of(new SurveyQuestion { Key = "wish", Text = "What should it do for you?", Kind = QuestionKind.Text }) }, stop);
        foreach (var (number, person) in (await db.Query<Person>(People, null, stop)).Index())
        {
            var survey = person.IsPayer ? payers : users;
            var link = await db.Insert(Link, new { SurveyId = survey, person.CustomerId, ContactId = person.Id, PublishedToken.New().Hash, Now = now.AddDays(-33), Expires = now.AddDays(57) }, stop);
            if (number % 3 == 2) continue;
            object answers = person.IsPayer
                ? new { worth = Worth[number % 7 == 0 ? 2 : number % 4 == 0 ? 1 : 0], proof = Proof.Take(1 + number % 2), renew = Renew[number % 7 == 0 ? 2 : number % 3 == 0 ? 1 : 0], recommend = number % 7 == 0 ? 4 : 7 + number % 4 }
                : new { often = Often[number % 6 == 0 ? 2 : number % 3], easy = 2 + number % 4, awkward = Awkward[number % Awkward.Length] };
            var at = now.AddDays(-30 + number % 29).AddMinutes(number);
            await db.Execute(Heard, new { ContactId = person.Id, On = DateOnly.FromDateTime(at) }, stop);
            await db.Execute(Answer, new { SurveyId = survey, LinkId = link, person.CustomerId, ContactId = person.Id, Key = $"contact:{person.Id}", Answers = JsonSerializer.Serialize(answers, Json.Options), At = at }, stop);
        }

        await AskTeam(store, owner, now, stop);
    }

    private async Task AskTeam(SurveyStore store, long? owner, DateTime now, CancellationToken stop)
    {
        var survey = await store.Insert(new SurveyRecord
        {
            Title = "项目复盘：从第一次拜访到验收", Intro = "写给一起做这个客户的您：两分钟，说真话。", Population = "team", State = "open", Occasion = "project", OwnerId = owner, OneAnswer = false,
            Questions = Of(
                new SurveyQuestion { Key = "handover", Text = "上一环节交给您时，信息够用吗？（1 要重问，5 都在）", Kind = QuestionKind.Scale, IsRequired = true },
                new SurveyQuestion { Key = "promise", Text = "承诺客户的，产品做到了吗？（1 差得远，5 都做到）", Kind = QuestionKind.Scale, IsRequired = true },
                new SurveyQuestion { Key = "improve", Text = "下一个项目最该改的一件事？", Kind = QuestionKind.Text }),
        }, stop);
        var customer = await db.Scalar<long?>(CustomerOf, new { ExternalId = "A-101" }, stop);
        var links = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (number, told) in Team.Index())
        {
            if (!links.TryGetValue(told.Group, out var link))
                links[told.Group] = link = await db.Insert(TeamLink, new { SurveyId = survey, CustomerId = customer, told.Group, Label = "项目群", PublishedToken.New().Hash, Now = now.AddDays(-20), Expires = now.AddDays(70) }, stop);
            var answers = new Dictionary<string, object>(StringComparer.Ordinal) { ["handover"] = told.Handover, ["promise"] = told.Promise };
            if (told.Words.Length > 0) answers["improve"] = told.Words;
            await db.Execute(TeamAnswer, new { SurveyId = survey, LinkId = link, CustomerId = customer, told.Group, Answers = JsonSerializer.Serialize(answers, Json.Options), At = now.AddDays(-18 + number).AddMinutes(number) }, stop);
        }
    }

    private static RawJson<IReadOnlyList<SurveyQuestion>> Of(params SurveyQuestion[] questions) => RawJson<IReadOnlyList<SurveyQuestion>>.Of(questions);

    private sealed record Person
    {
        public long Id { get; init; }
        public long CustomerId { get; init; }
        public bool IsPayer { get; init; }
    }
}
