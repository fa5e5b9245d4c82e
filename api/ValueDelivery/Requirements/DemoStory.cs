using ProductOps.Api.ValueDelivery.SyncMeetings;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Tells how far each requirement of the demo workspace got, and when: screened within days, decided in one of the weekly meetings, launched weeks later.</summary>
internal sealed class DemoStory(DateTime now, Random random, IReadOnlyDictionary<string, long> people, int mostInMeeting)
{
    private readonly IReadOnlyList<DateTime> meetings = DemoMeetings.PastStarts(now);
    private readonly Dictionary<DateTime, int> decided = [];

    /// <summary>The story of one plan.</summary>
    public Told Of(DemoPlan plan, RequirementDraft draft)
    {
        var created = Earliest(draft.ReceivedOn.ToDateTime(new TimeOnly(random.Next(1, 10), random.Next(60)), DateTimeKind.Utc), now.AddHours(-3));
        var told = new Told { Plan = plan, Status = "new", StatusSince = created, CreatedAt = created, ScreenedBy = people["ops"] };
        if (plan.Stage == "new") return told;
        var screened = Earliest(created.AddHours(8 + random.Next(plan.Days < 5 ? 12 : 72)), now.AddHours(-2));
        if (plan.Stage == "screenedOut") return told with { Status = "screenedOut", StatusSince = screened, ScreenedAt = screened, ScreeningOutcome = "out", ScreeningReason = plan.Problem.Reasons["reject"], AnsweredMethod = plan.Problem.Method, Version = 2 };
        told = told with { Status = "screened", StatusSince = screened, ScreenedAt = screened, ScreeningOutcome = "keep", ScreeningReason = Kept(plan), Version = 2 };
        if (plan.Stage == "screened") return told;
        var verdict = plan.Stage switch { "later" => "later", "rejected" => "reject", "ready" => plan.Problem.PriorityClass == "efficiency" && plan.Variant > 2 ? "later" : "accept", _ => "accept" };
        // Ops and product management mostly agree, but not always.
        var recommended = plan.Stage != "ready" && random.Next(100) < 13 ? verdict == "accept" ? "later" : "accept" : verdict;
        var at = Earliest(screened.AddHours(6 + random.Next(60)), now.AddHours(-1));
        told = told with
        {
            RecommendedVerdict = recommended, RecommendedPriority = Priorities(plan), RecommendedRelease = recommended == "accept" ? Release(at, 0) : null, Judgement = plan.Problem.Judgement,
            RecommendedBy = people["ops"], RecommendedAt = at, Evidence = Evidence(plan), Version = 3,
        };
        return plan.Stage == "ready" ? told : Decided(told, plan, verdict);
    }

    private Told Decided(Told told, DemoPlan plan, string verdict)
    {
        var carried = random.Next(100) < 18 ? 1 : 0;
        var possible = meetings.Where(start => start > told.RecommendedAt).Skip(carried).Where(start => decided.GetValueOrDefault(start) < mostInMeeting).ToList();
        if (possible.Count == 0) return told;
        var meeting = possible[0];
        var place = decided[meeting] = decided.GetValueOrDefault(meeting) + 1;
        var at = meeting.AddMinutes(place * 4).AddSeconds(random.Next(20, 220));
        var status = verdict switch { "accept" => "accepted", "later" => "later", _ => "rejected" };
        told = told with
        {
            Status = status, StatusAfterDecision = status, StatusSince = at, Verdict = verdict, DecisionReason = plan.Problem.Reasons[verdict], TargetRelease = verdict == "accept" ? Release(at, random.Next(100) < 15 ? 1 : 0) : null,
            DecidedBy = people["pm"], DecidedAt = at, Version = 4,
        };
        if (plan.Stage is not ("launched" or "confirmed" or "reopened")) return told;
        var launched = at.AddDays(30 + random.Next(30));
        if (launched > now.AddDays(-2)) return told;
        told = told with { Status = "launched", StatusSince = launched, LaunchedAt = launched, LaunchedOn = DateOnly.FromDateTime(launched), LaunchedRelease = told.TargetRelease, LaunchedBy = people["pm"], Version = 5 };
        if (plan.Stage == "launched") return told;
        return told with { Status = plan.Stage, StatusSince = Earliest(launched.AddDays(5 + random.Next(15)), now.AddHours(-5)), Version = 6 };
    }

    // A release every six weeks; the next one is 2.14.
    private string Release(DateTime at, int later) => $"2.{14 - Math.Max(0, (int)((now - at).TotalDays - 14) / 42) + later}";

    private static List<Evidence> Evidence(DemoPlan plan)
    {
        var kind = plan.Problem.PriorityClass switch { "winsDeals" => EvidenceKind.Competitor, "money" => EvidenceKind.Money, "blocksUse" => EvidenceKind.Usage, _ => EvidenceKind.Customer };
        var pieces = new List<Evidence> { new(kind, plan.Problem.Evidence) };
        if (plan.Variant < plan.Problem.Words.Count) pieces.Add(new Evidence(EvidenceKind.Quote, plan.Problem.Words[plan.Variant]));
        if (plan.Variant == 0) pieces.Add(new Evidence(EvidenceKind.Usage, plan.IsChinese ? "先试不开发的办法：" + plan.Problem.Method : "Tried without building: " + plan.Problem.Method));
        return pieces;
    }

    private static string Kept(DemoPlan plan) => plan.IsChinese ? $"目的清楚：{plan.Problem.EndGoal}；现有功能与办法不能满足" : $"The goal is clear: {plan.Problem.EndGoal}; nothing we have answers it";

    private static string Priorities(DemoPlan plan) => plan.Problem.PriorityClass switch { "blocksUse" => "highest", "winsDeals" => "high", "money" => plan.Variant < 3 ? "high" : "medium", _ => plan.Variant < 2 ? "medium" : "low" };

    private static DateTime Earliest(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>One requirement's story, in the table's own words.</summary>
    internal sealed record Told
    {
        public required DemoPlan Plan { get; init; }
        public required string Status { get; init; }
        public required DateTime StatusSince { get; init; }
        public required DateTime CreatedAt { get; init; }
        public required long ScreenedBy { get; init; }
        public string? ScreeningOutcome { get; init; }
        public string? ScreeningReason { get; init; }
        public string? AnsweredMethod { get; init; }
        public DateTime? ScreenedAt { get; init; }
        public string? RecommendedVerdict { get; init; }
        public string? RecommendedPriority { get; init; }
        public string? RecommendedRelease { get; init; }
        public string? Judgement { get; init; }
        public long? RecommendedBy { get; init; }
        public DateTime? RecommendedAt { get; init; }
        public IReadOnlyList<Evidence> Evidence { get; init; } = [];
        public string? StatusAfterDecision { get; init; }
        public string? Verdict { get; init; }
        public string? DecisionReason { get; init; }
        public string? TargetRelease { get; init; }
        public long? DecidedBy { get; init; }
        public DateTime? DecidedAt { get; init; }
        public DateOnly? LaunchedOn { get; init; }
        public string? LaunchedRelease { get; init; }
        public long? LaunchedBy { get; init; }
        public DateTime? LaunchedAt { get; init; }
        public int Version { get; init; } = 1;

        /// <summary>The parameters of the statements that write it down.</summary>
        public object Row(long id) => new
        {
            Id = id, Status, StatusSince, CreatedAt, EvidenceCount = Evidence.Count, ScreeningOutcome, ScreeningReason, AnsweredMethod, ScreenedBy = ScreenedAt is null ? (long?)null : ScreenedBy, ScreenedAt,
            RecommendedVerdict, RecommendedPriority, RecommendedRelease, Judgement, RecommendedBy, RecommendedAt, Verdict, DecisionReason, TargetRelease, DecidedBy, DecidedAt,
            LaunchedOn, LaunchedRelease, LaunchedBy, LaunchedAt, Version,
        };
    }
}
