using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.SyncMeetings;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The demo workspace's pool: some three hundred requirements of half a year, in every state, with voices, evidence, recommendations, decisions and their history.</summary>
public sealed class DemoRequirements(Db db, RequirementWriter writer, RequirementEvidence evidence, Rescoring rescoring, ScoringRules.ScoringRules rules) : DemoPart
{
    private const int Seed = 20261121;
    private const int MostInMeeting = 11;

    private const string People = "SELECT id AS Id, name AS Name, email AS Email FROM platform_pub_user ORDER BY id";
    private const string Customers = "SELECT id AS Id, name AS Name, region AS Region, tier AS Tier FROM realization_pub_customer WHERE archived_at IS NULL ORDER BY id";
    private const string Features = "SELECT id AS Id, name AS Name, kind AS Kind FROM refinement_pub_feature ORDER BY id";

    private const string Update = """
        UPDATE delivery_requirement
           SET status = @Status, status_since = @StatusSince, created_at = @CreatedAt, updated_at = @StatusSince, evidence_count = @EvidenceCount,
               screening_outcome = @ScreeningOutcome, screening_reason = @ScreeningReason, answered_method = @AnsweredMethod, screened_by = @ScreenedBy, screened_at = @ScreenedAt,
               recommended_verdict = @RecommendedVerdict, recommended_priority = @RecommendedPriority, recommended_release = @RecommendedRelease, judgement = @Judgement,
               recommended_by = @RecommendedBy, recommended_at = @RecommendedAt, verdict = @Verdict, decision_reason = @DecisionReason, target_release = @TargetRelease,
               decided_by = @DecidedBy, decided_at = @DecidedAt, launched_on = @LaunchedOn, launched_release = @LaunchedRelease, launched_by = @LaunchedBy, launched_at = @LaunchedAt, version = @Version
         WHERE id = @Id
        """;

    private const string Decide = """
        INSERT INTO delivery_decision (requirement_id, verdict, reason, target_release, recommended_verdict, recommended_priority, recommended_release, judgement, recommended_by, decided_by, decided_at)
        VALUES (@Id, @Verdict, @DecisionReason, @TargetRelease, @RecommendedVerdict, @RecommendedPriority, @RecommendedRelease, @Judgement, @RecommendedBy, @DecidedBy, @DecidedAt)
        """;

    private const string Confirm = "INSERT INTO delivery_confirmation (requirement_id, user_id, is_met, comment, confirmed_at) VALUES (@Id, @User, @IsMet, @Comment, @At)";

    /// <inheritdoc/>
    public override int Order => 20;

    /// <inheritdoc/>
    public override async Task Load(DateTime now, CancellationToken stop)
    {
        var random = new Random(Seed);
        var people = (await db.Query<Row>(People, null, stop)).ToDictionary(row => row.Email.Split('@')[0], StringComparer.Ordinal);
        var customers = await db.Query<Row>(Customers, null, stop);
        var features = await db.Query<Row>(Features, null, stop);
        var modules = features.Where(row => row.Kind == "module").ToDictionary(row => row.Name, row => row.Id, StringComparer.Ordinal);
        var leaves = features.Where(row => row.Kind == "feature").ToDictionary(row => row.Name, row => row.Id, StringComparer.Ordinal);
        var voices = new DemoVoices(customers, random);
        var plans = DemoPlan.All(random);
        string[] owners = ["ops", "sales", "cs", "implementation", "ops"];
        string[] creators = ["cs", "sales", "implementation", "cs", "ops"];
        var drafts = plans.Select((plan, i) =>
        {
            var received = DateOnly.FromDateTime(now).AddDays(-plan.Days);
            var creator = people[creators[i % creators.Length]].Id;
            var said = voices.Of(plan, received, DateOnly.FromDateTime(now), creator);
            return new RequirementDraft
            {
                Title = plan.Title, Description = Describe(plan), OriginalText = said[0].Words, EndGoal = plan.Problem.EndGoal, Whys = plan.Problem.Whys, ReceivedOn = received,
                Region = customers.First(row => row.Id == said[0].CustomerId).Region, ModuleId = modules[plan.Problem.Module], FeatureId = leaves[plan.Problem.Feature],
                Kind = Words.Parse<RequirementKind>(plan.Problem.Kind), PriorityClass = Words.Parse<PriorityClass>(plan.Problem.PriorityClass), SuggestedPriority = PriorityOf(plan, random),
                OwnerId = plan.Stage == "new" && random.Next(3) == 0 ? null : people[owners[random.Next(owners.Length)]].Id,
                Source = (i % 7) switch { 0 or 3 => "import", 5 => "api", _ => "page" }, SourceRef = i % 7 is 0 or 3 ? $"XQ-{1000 + i}" : null,
                Tags = plan.Variant == 0 ? [plan.IsChinese ? "重点" : "focus"] : [], CreatedBy = creator, Voices = said,
            };
        }).ToList();
        var ids = await writer.InsertMany(drafts, stop);
        var stories = new DemoStory(now, random, people.ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal), MostInMeeting);
        var names = people.Values.ToDictionary(row => row.Id, row => row.Name);
        for (var i = 0; i < plans.Count; i++) await Tell(ids[i], plans[i], stories.Of(plans[i], drafts[i]), drafts[i].CreatedBy!.Value, names, stop);
        await rescoring.Of([.. ids], await rules.Rule(stop), stop);
    }

    private async Task Tell(long id, DemoPlan plan, DemoStory.Told told, long creator, Dictionary<long, string> names, CancellationToken stop)
    {
        await db.Execute(Update, told.Row(id), stop);
        await Audit(creator, told.CreatedAt, id, "created", null, new { plan.Title });
        if (told.ScreenedAt is { } screened) await Audit(told.ScreenedBy, screened, id, "screened", new { Status = "new" }, new { Status = told.ScreeningOutcome == "keep" ? "screened" : "screenedOut", told.ScreeningReason });
        if (told.RecommendedAt is { } recommended)
        {
            await evidence.Replace(id, told.Evidence, stop);
            await Audit(told.RecommendedBy!.Value, recommended, id, "recommended", null, new { told.RecommendedVerdict, told.RecommendedPriority, told.RecommendedRelease, told.Judgement });
        }

        if (told.DecidedAt is not { } decided) return;
        await db.Execute(Decide, told.Row(id), stop);
        await Audit(told.DecidedBy!.Value, decided, id, "decided", new { Status = "screened" }, new { Status = told.StatusAfterDecision, told.Verdict, told.DecisionReason, told.TargetRelease });
        if (told.LaunchedAt is { } launched) await Audit(told.LaunchedBy!.Value, launched, id, "launched", new { Status = "accepted" }, new { Status = "launched", told.LaunchedOn, told.LaunchedRelease });
        if (told.Status is not ("confirmed" or "reopened")) return;
        var met = told.Status == "confirmed";
        var comment = (met, plan.IsChinese) switch { (true, true) => "客户已确认，达到当初的目的。", (true, false) => "The customer confirms: it does what we asked for.", (false, true) => "客户试了两周，弱网时仍会丢，请再看。", _ => "It works on one phone only; please look again." };
        await db.Execute(Confirm, new { Id = id, User = creator, IsMet = met ? 1 : 0, Comment = comment, At = told.StatusSince }, stop);
        await Audit(creator, told.StatusSince, id, met ? "confirmed" : "reopened", new { Status = "launched" }, new { told.Status });

        async Task Audit(long user, DateTime at, long record, string action, object? before, object? after)
        {
            var person = new Caller();
            person.IsJob(user, names[user], [], "demo");
            await new AuditTrail(db, person, new DemoClock(at)).Record(Requirements.Kind, record, action, before, after);
        }
    }

    private static string Describe(DemoPlan plan) => plan.IsChinese
        ? $"现状：{plan.Problem.Whys[1]}。影响：{plan.Problem.Whys[^1]}。目前的做法：{plan.Problem.Method}。"
        : $"Today: {plan.Problem.Whys[1]}. What it costs: {plan.Problem.Whys[^1]}. Meanwhile: {plan.Problem.Method}.";

    private static Priority PriorityOf(DemoPlan plan, Random random) => plan.Problem.PriorityClass switch
    {
        "blocksUse" => Priority.Highest,
        "winsDeals" => Priority.High,
        "money" => random.Next(2) == 0 ? Priority.High : Priority.Medium,
        _ => random.Next(3) == 0 ? Priority.Medium : Priority.Low,
    };

    /// <summary>A person, customer or feature, as far as the demo needs it.</summary>
    internal sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public string? Region { get; init; }
        public string? Tier { get; init; }
        public string Kind { get; init; } = "";
    }
}
