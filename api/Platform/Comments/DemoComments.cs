using System.Globalization;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Operations;

namespace ProductOps.Api.Platform.Comments;

/// <summary>What people of the demo workspace say to each other about the pool, and what they were told of it lately.</summary>
public sealed class DemoComments(Db db) : DemoPart
{
    private const int Seed = 4711;

    private const string People = "SELECT id AS Id, email AS Email, name AS Name FROM platform_user ORDER BY id";
    private const string Newest = "SELECT id AS Id, title AS Title, status AS Status FROM delivery_pub_requirement WHERE status <> 'screenedOut' ORDER BY score DESC, id";

    private const string Write = """
        INSERT INTO platform_comment (kind, record_id, user_id, text, created_at, version) VALUES ('requirement', @Record, @User, @Text, @At, 1)
        """;

    private const string Tell = """
        INSERT INTO platform_notification (user_id, kind, text_values, link, at, read_at) VALUES (@User, @Kind, @Values, @Link, @At, @ReadAt)
        """;

    // Who says it, what, and the answer; {0} is a colleague who is asked.
    private static readonly (string By, string Text, string To, string Answer)[] Talks =
    [
        ("cs", "上周走访时客户又提了，续约前想听到答复。{0} 能否排进本周议程？", "ops", "已列入周四议程，证据再补一条就够。"),
        ("ops", "{0} 研发能否先给个粗略的工作量？没有估算不好比较。", "pm", "小做法大约两周，完整做法要翻倍，会上细说。"),
        ("sales", "竞标方案里对方把这一条写成卖点了，截图已放附件。", "ops", "收到，已作为竞品证据附上。"),
        ("implementation", "现场可以先用临时办法顶一个月，手册里加一段就行。{0} 你看要不要先答复客户？", "cs", "我今天回电，约好下周回访效果。"),
        ("pm", "目的写得很清楚。请再确认：没有网络的时间一般多长？{0}", "cs", "客户说多数在十分钟以内，偶尔半天。"),
        ("ops", "与另一条很像，先不合并，等客户原话补齐再看。", "pm", "同意，分开看更清楚。"),
        ("cs", "客户愿意做第一批试用，联系人已写在原话里。", "ops", "太好了，决定后第一时间通知他们。"),
        ("sales", "Two partners asked again this week. {0}, is there a date I may name?", "pm", "No date before Thursday's sync, please. After it, yes."),
    ];

    /// <inheritdoc/>
    public override int Order => 41;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var random = new Random(Seed);
        var people = (await db.Query<Person>(People, null, stop)).ToDictionary(person => person.Email.Split('@')[0], StringComparer.Ordinal);
        var records = await db.Query<Record>(Newest + db.Dialect.Take(90), null, stop);
        var foreign = records.Where(record => record.Title[0] < 128).ToList();
        for (var i = 0; i < 30; i++)
        {
            var talk = Talks[i % Talks.Length];
            var record = talk.Text[0] < 128 && foreign.Count > 0 ? foreign[i % foreign.Count] : records[i * 2 % records.Count];
            var (by, to) = (people[talk.By], people[talk.To]);
            var at = now.AddDays(-random.Next(1, 20)).AddMinutes(-random.Next(600));
            await db.Execute(Write, new { Record = record.Id, User = by.Id, Text = string.Format(CultureInfo.InvariantCulture, talk.Text, $"@[{to.Name}](user:{to.Id})"), At = at }, stop);
            if (talk.Text.Contains("{0}", StringComparison.Ordinal)) await Notify(to.Id, "mention", record, at, ("who", by.Name), ("record", $"{record.Key} {record.Title}"));
            if (random.Next(3) > 0) await db.Execute(Write, new { Record = record.Id, User = to.Id, Text = talk.Answer, At = at.AddHours(2) }, stop);
        }

        // The loop back to those who asked: what became of their requirements.
        foreach (var record in records.Where(record => record.Status is "accepted" or "launched" or "later").Take(14))
            foreach (var role in new[] { "cs", "sales" })
                await Notify(people[role].Id, record.Status switch { "accepted" => "requirementAccepted", "later" => "requirementLater", _ => "requirementLaunched" }, record, now.AddDays(-random.Next(1, 15)),
                    ("key", record.Key), ("title", record.Title), ("reason", record.Title[0] < 128 ? "decided in the weekly sync" : "周会已定"), ("release", "2.14"));

        foreach (var record in records.Where(record => record.Status == "screened").Take(9))
            await Notify(people["pm"].Id, "requirementKept", record, now.AddDays(-random.Next(1, 9)), ("key", record.Key), ("title", record.Title), ("reason", ""));
        foreach (var record in records.Where(record => record.Status == "new").Take(8))
            await Notify(people["ops"].Id, "requirementAssigned", record, now.AddDays(-random.Next(0, 4)).AddHours(-2), ("key", record.Key), ("title", record.Title));

        Task<int> Notify(long user, string kind, Record record, DateTime at, params (string Name, string Value)[] values) => db.Execute(Tell, new
        {
            User = user, Kind = kind, Values = JsonSerializer.Serialize(values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal), Json.Options),
            Link = string.Create(CultureInfo.InvariantCulture, $"/value-delivery/requirements/{record.Id}"), At = at, ReadAt = at < now.AddDays(-6) ? at.AddHours(5) : (DateTime?)null,
        }, stop);
    }

    private sealed record Person
    {
        public long Id { get; init; }
        public string Email { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private sealed record Record
    {
        public long Id { get; init; }
        public string Title { get; init; } = "";
        public string Status { get; init; } = "";
        public string Key => string.Create(CultureInfo.InvariantCulture, $"REQ-{Id}");
    }
}
