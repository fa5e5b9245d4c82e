using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>The demo's surveys: users and payers asked apart, both answered, and a draft.</summary>
public sealed class DemoSurveys(Db db, Caller caller, ListReader lists, CustomerReader customers) : DemoPart
{
    private const string People = """
        SELECT p.id AS Id, p.customer_id AS CustomerId, p.is_payer AS IsPayer, c.region AS Region FROM realization_contact p JOIN realization_customer c ON c.id = p.customer_id
         WHERE p.archived_at IS NULL AND p.consent = 'given' AND (p.is_payer = 1 OR p.is_user = 1) ORDER BY p.id
        """;

    private const string Link = "INSERT INTO realization_survey_link (survey_id, customer_id, contact_id, token_hash, created_at, expires_at) VALUES (@SurveyId, @CustomerId, @ContactId, @Hash, @Now, @Expires)";
    private const string Answer = """
        INSERT INTO realization_survey_response (survey_id, link_id, customer_id, contact_id, person_key, answers, received_at) VALUES (@SurveyId, @LinkId, @CustomerId, @ContactId, @Key, @Answers, @At)
        """;

    private static readonly string[] Often = ["每天", "每周", "很少"];
    private static readonly string[] Awkward = ["地下室没信号时签不了字。", "盘点要逐条点开。", "检查表太长。", "消息太多，分不清急不急。", "都还顺手。", "改派以后师傅收不到通知。"];
    private static readonly string[] Worth = ["值", "说不清", "不值"];
    private static readonly string[] Proof = ["加班少了", "二次上门少了", "收款快了", "还看不出来"];

    /// <inheritdoc/>
    public override int Order => 25;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var clock = new DemoClock(now.AddDays(-34));
        var store = new SurveyStore(db, new AuditTrail(db, caller, clock), lists, clock, customers);
        var closes = DateOnly.FromDateTime(now).AddDays(26);
        var users = await store.Insert(new SurveyRecord
        {
            Title = "现场同事用着顺手吗", Intro = "三分钟，三个问题。您的回答只用来改进产品。", Population = "users", State = "open", ClosesOn = closes,
            Questions = Of(
                new SurveyQuestion { Key = "often", Text = "您多久用一次？", Kind = QuestionKind.Single, Choices = Often, IsRequired = true }, new SurveyQuestion { Key = "easy", Text = "用起来顺手吗？（1 很别扭，5 很顺手）", Kind = QuestionKind.Scale, IsRequired = true },
                new SurveyQuestion { Key = "awkward", Text = "哪里最别扭？", Kind = QuestionKind.Text }),
        }, stop);
        var payers = await store.Insert(new SurveyRecord
        {
            Title = "值不值，续不续", Intro = "写给付款的您：两分钟。", Population = "payers", State = "open", ClosesOn = closes,
            Questions = Of(
                new SurveyQuestion { Key = "worth", Text = "这笔钱花得值吗？", Kind = QuestionKind.Single, Choices = Worth, IsRequired = true }, new SurveyQuestion { Key = "proof", Text = "您看到了哪些变化？", Kind = QuestionKind.Multiple, Choices = Proof },
                new SurveyQuestion { Key = "recommend", Text = "您会向同行推荐吗？（0 不会，10 一定会）", Kind = QuestionKind.Recommend, IsRequired = true }),
        }, stop);
        await store.Insert(new SurveyRecord { Title = "Trying the partner portal", Intro = "Before the next version: what do you expect?", Population = "users", Questions = Of(new SurveyQuestion { Key = "wish", Text = "What should it do for you?", Kind = QuestionKind.Text }) }, stop);
        foreach (var (number, person) in (await db.Query<Person>(People, null, stop)).Index())
        {
            var survey = person.IsPayer ? payers : users;
            var link = await db.Insert(Link, new { SurveyId = survey, person.CustomerId, ContactId = person.Id, PublishedToken.New().Hash, Now = now.AddDays(-33), Expires = now.AddDays(57) }, stop);
            if (number % 3 == 2) continue;
            object answers = person.IsPayer
                ? new { worth = Worth[number % 7 == 0 ? 2 : number % 4 == 0 ? 1 : 0], proof = Proof.Take(1 + number % 2), recommend = number % 7 == 0 ? 4 : 7 + number % 4 }
                : new { often = Often[number % 6 == 0 ? 2 : number % 3], easy = 2 + number % 4, awkward = Awkward[number % Awkward.Length] };
            await db.Execute(Answer, new { SurveyId = survey, LinkId = link, person.CustomerId, ContactId = person.Id, Key = $"contact:{person.Id}", Answers = JsonSerializer.Serialize(answers, Json.Options), At = now.AddDays(-30 + number % 29).AddMinutes(number) }, stop);
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
