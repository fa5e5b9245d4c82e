using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>The demo workspace's weekly sync: half a year of meetings with their minutes, and the next one with a full agenda.</summary>
public sealed class DemoMeetings(Db db, MeetingSeries series) : DemoPart
{
    private const int Weeks = 26;
    private const int Seed = 2611;

    private static readonly SeriesCalendar Thursdays = new(4, new TimeOnly(10, 0), "Asia/Shanghai");
    private static readonly string[] Participants = ["ops", "pm", "sales", "cs", "implementation"];
    private static readonly string[] Notes = ["等财务确认费率后再议", "请周敏先和两家客户核对用法", "研发估时未回，下周带来", "与上一条合并讨论", "时间不够，下周放在最前"];
    private static readonly string[] Remarks = ["下个版本的冻结日不变。请各区域在周三前补齐证据。", "三家客户的走访安排在下周，回来后更新原话。", "本周先看续约在 60 天内的。", "演示环境已换到新版本，大家可以先试。"];

    private const string People = "SELECT id AS Id, email AS Email, name AS Name FROM platform_pub_user ORDER BY id";

    private const string InsertSeries = """
        INSERT INTO delivery_sync_series (name, product_id, weekday, starts_at, time_zone, planned_minutes, agenda_order, agenda_limit, created_at, updated_at, version)
        VALUES (@Name, NULL, 4, 600, 'Asia/Shanghai', 60, 'age', 12, @At, @At, 1)
        """;

    private const string InsertMeeting = """
        INSERT INTO delivery_sync_meeting (series_id, name, planned_at, planned_minutes, agenda_order, agenda_limit, state, started_at, started_by, ended_at, ended_by, note, created_by, created_at, updated_at, version)
        VALUES (@SeriesId, @Name, @PlannedAt, 60, 'age', 12, 'ended', @StartedAt, @Ops, @EndedAt, @Ops, @Note, @Ops, @CreatedAt, @EndedAt, 3)
        """;

    private const string InsertParticipant = "INSERT INTO delivery_sync_participant (meeting_id, user_id) VALUES (@MeetingId, @UserId)";

    private const string InsertItem = """
        INSERT INTO delivery_sync_item (meeting_id, requirement_id, position, origin, state, times_carried, seconds_used, note, decision_id, created_at, updated_at)
        VALUES (@MeetingId, @RequirementId, @Position, @Origin, @State, @TimesCarried, @Seconds, @Note, @DecisionId, @At, @At)
        """;

    private const string DecidedIn = """
        SELECT d.id AS Id, d.requirement_id AS RequirementId, d.decided_at AS DecidedAt, r.recommended_at AS RecommendedAt
          FROM delivery_decision d
          JOIN delivery_requirement r ON r.id = d.requirement_id
         WHERE d.decided_at >= @From AND d.decided_at < @To
         ORDER BY d.decided_at
        """;

    private const string SetMeeting = "UPDATE delivery_decision SET meeting_id = @MeetingId WHERE id = @Id";

    private const string First = "SELECT MIN(id) FROM delivery_requirement WHERE status = 'screened' AND title = '断网时工程师仍能签收与拍照'";

    private const string StillWaiting = """
        SELECT 0 AS Id, r.id AS RequirementId, r.recommended_at AS RecommendedAt
          FROM delivery_requirement r
         WHERE r.status = 'screened' AND r.recommended_at IS NOT NULL AND r.recommended_at < @Before
         ORDER BY r.recommended_at
        """;

    /// <inheritdoc/>
    public override int Order => 30;

    /// <summary>When the past meetings started, the oldest first.</summary>
    public static IReadOnlyList<DateTime> PastStarts(DateTime now)
    {
        var next = Thursdays.NextAfter(now);
        return [.. Enumerable.Range(1, Weeks).Select(week => next.AddDays(-7 * week)).Where(start => start < now.AddHours(-2)).Order()];
    }

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var random = new Random(Seed);
        var people = (await db.Query<Person>(People, null, stop)).ToDictionary(row => row.Email.Split('@')[0], StringComparer.Ordinal);
        var starts = PastStarts(now);
        var seriesId = await db.Insert(InsertSeries, new { Name = "产品周会", At = starts[0].AddDays(-10) }, stop);
        await series.SetParticipants(seriesId, Participants.Select(role => people[role].Id), stop);
        var meetings = new List<(long Id, DateTime Start, List<Decided> Decided)>();
        foreach (var start in starts)
        {
            var decided = await db.Query<Decided>(DecidedIn, new { From = start, To = start.AddHours(2) }, stop);
            var end = (decided.Count == 0 ? start : decided[^1].DecidedAt).AddMinutes(6 + random.Next(6));
            var id = await db.Insert(InsertMeeting, new
            {
                SeriesId = seriesId, Name = "产品周会", PlannedAt = start, StartedAt = start.AddMinutes(1), EndedAt = end, Ops = people["ops"].Id, CreatedAt = start.AddDays(-7),
                Note = random.Next(3) == 0 ? Remarks[random.Next(Remarks.Length)] : null,
            }, stop);
            foreach (var role in Participants.Where(role => role is "ops" or "pm" || random.Next(5) > 0)) await db.Execute(InsertParticipant, new { MeetingId = id, UserId = people[role].Id }, stop);
            meetings.Add((id, start, [.. decided]));
            await Audit(people["ops"], end, id);
        }

        for (var i = 0; i < meetings.Count; i++) await Items(meetings, i, random, stop);
        if (await series.OpenNext(seriesId, stop) is not { } next || await db.Scalar<long?>(First, null, stop) is not { } first) return;
        await db.Execute(InsertItem, new { MeetingId = next.Id, RequirementId = first, Position = 1, Origin = "rule", State = "open", TimesCarried = 0, Seconds = 0, Note = (string?)null, DecisionId = (long?)null, At = now }, stop);
    }

    // A decision that was taken a week later than it could have been stood on the agenda of the week before too.
    private async Task Items(List<(long Id, DateTime Start, List<Decided> Decided)> meetings, int at, Random random, CancellationToken stop)
    {
        var (id, start, decided) = meetings[at];
        var position = 0;
        var last = start.AddMinutes(1);
        foreach (var decision in decided)
        {
            var carried = at > 0 && decision.RecommendedAt < meetings[at - 1].Start;
            await db.Execute(SetMeeting, new { MeetingId = id, decision.Id }, stop);
            await Item(decision.RequirementId, carried ? "carried" : "rule", "decided", carried ? 1 : 0, (int)(decision.DecidedAt - last).TotalSeconds, null, decision.Id);
            last = decision.DecidedAt;
        }

        var waiting = at == meetings.Count - 1
            ? (await db.Query<Decided>(StillWaiting, new { Before = start }, stop)).Take(3)
            : meetings[at + 1].Decided.Where(next => next.RecommendedAt < start).Take(4);
        foreach (var left in waiting)
        {
            var skipped = random.Next(2) == 0;
            await Item(left.RequirementId, "rule", skipped ? "skipped" : "carried", 0, skipped ? 60 + random.Next(150) : 0, skipped ? Notes[random.Next(Notes.Length)] : null, null);
        }

        Task<int> Item(long requirement, string origin, string state, int times, int seconds, string? note, long? decision) => db.Execute(
            InsertItem, new { MeetingId = id, RequirementId = requirement, Position = ++position, Origin = origin, State = state, TimesCarried = times, Seconds = Math.Max(0, seconds), Note = note, DecisionId = decision, At = start }, stop);
    }

    private async Task Audit(Person ops, DateTime at, long id)
    {
        var person = new Caller();
        person.IsJob(ops.Id, ops.Name, [], "demo");
        await new AuditTrail(db, person, new DemoClock(at)).Record(Meetings.Kind, id, "ended", new { State = "running" }, new { State = "ended" });
    }

    private sealed record Person
    {
        public long Id { get; init; }
        public string Email { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private sealed record Decided
    {
        public long Id { get; init; }
        public long RequirementId { get; init; }
        public DateTime DecidedAt { get; init; }
        public DateTime RecommendedAt { get; init; }
    }
}
