using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;
using ProductOps.Api.ValueDelivery.ScoringRules;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Reads requirements as callers see them.</summary>
[Block]
public sealed class RequirementViews(Db db, Caller caller, TimeProvider clock)
{
    private const string Find = $"SELECT {RequirementRecord.Columns}, {RequirementDetails.Names} FROM delivery_requirement r WHERE r.id = @Id";
    private const string Exists = "SELECT COUNT(*) FROM delivery_requirement WHERE id = @Id";
    private const string CustomersOf = """
        SELECT DISTINCT v.requirement_id AS RequirementId, c.id AS Id, c.name AS Name, c.tier AS Tier, c.recurring_revenue AS RecurringRevenue, c.currency AS Currency, c.renews_on AS RenewsOn
          FROM delivery_voice v
          JOIN realization_pub_customer c ON c.id = v.customer_id
         WHERE v.requirement_id IN (@Ids)
         ORDER BY c.recurring_revenue DESC, c.id
        """;

    private const string EvidenceOf = "SELECT kind AS Kind, ref AS Ref, text AS Text FROM delivery_evidence WHERE requirement_id = @Id ORDER BY position";
    private const string MergedOf = "SELECT id AS Id, title AS Title FROM delivery_requirement WHERE merged_into = @Id ORDER BY id";
    private const string NewestConfirmation = """
        SELECT c.is_met AS IsMet, c.comment AS Comment, c.user_id AS UserId, u.name AS UserName, c.confirmed_at AS ConfirmedAt
          FROM delivery_confirmation c
          LEFT JOIN platform_pub_user u ON u.id = c.user_id
         WHERE c.requirement_id = @Id
         ORDER BY c.id DESC
        """;

    /// <summary>The requirement as the caller sees it; refuses when it is not there.</summary>
    public Task<RequirementView> Of(long id, CancellationToken stop) => db.Read(async () =>
    {
        var details = await db.First<RequirementDetails>(Find, new { Id = id, CallerId = caller.UserId ?? 0 }, stop) ?? throw Refusals.NotFound(Requirements.Kind, RequirementId.KeyOf(id));
        var customers = details.Voices == 0 ? [] : await Customers(id, stop);
        var evidence = details.EvidenceCount == 0 ? [] : await Evidence(id, stop);
        var merged = details.MergedCount == 0 ? [] : await db.Query<LinkRow>(MergedOf, new { Id = id }, stop);
        var confirmation = details.LaunchedAt is null ? null : await db.First<ConfirmationRow>(NewestConfirmation + db.Dialect.Take(1), new { Id = id }, stop);
        return View(details, customers, evidence, merged, confirmation);
    }, stop);

    /// <summary>Refuses (404) when there is no such requirement.</summary>
    public async Task Demand(RequirementId id, CancellationToken stop)
    {
        if (await db.Scalar<long>(Exists, new { Id = id.Value }, stop) == 0) throw Refusals.NotFound(Requirements.Kind, id);
    }

    /// <summary>The distinct customers who ask for one requirement, the largest first.</summary>
    public Task<IReadOnlyList<CustomerFacts>> Customers(long id, CancellationToken stop) => db.Query<CustomerFacts>(CustomersOf, new { Ids = id }, stop);

    /// <summary>The distinct customers who ask for each of these requirements, the largest first.</summary>
    public static Task<IReadOnlyList<CustomerFacts>> Customers(Db db, IEnumerable<long> ids) =>
        db.Query<CustomerFacts>(db.Dialect.WithNumbers(CustomersOf, "Ids"), new { Ids = System.Text.Json.JsonSerializer.Serialize(ids) });

    /// <summary>What the recommendation rests on.</summary>
    public async Task<IReadOnlyList<Evidence>> Evidence(long id, CancellationToken stop) =>
        [.. (await db.Query<EvidenceRow>(EvidenceOf, new { Id = id }, stop)).Select(row => new Evidence(Words.Parse<EvidenceKind>(row.Kind), row.Text, row.Ref))];

    /// <summary>A customer as the API shows it.</summary>
    public static AskingCustomer Asking(CustomerFacts customer) =>
        new(customer.Id, customer.Name, customer.Tier, customer.RecurringRevenue is { } minor ? new Amount(minor) : null, customer.Currency, customer.RenewsOn);

    /// <summary>True for ops and product managers, and for whoever brought the requirement while it is new.</summary>
    public static bool MayEdit(Caller caller, RequirementRecord record) =>
        caller.Is(Role.Ops, Role.Pm) || (record.Status == RequirementStatus.New.Word() && record.CreatedBy is { } creator && creator == caller.UserId);

    private RequirementView View(RequirementDetails row, IReadOnlyList<CustomerFacts> customers, IReadOnlyList<Evidence> evidence, IReadOnlyList<LinkRow> merged, ConfirmationRow? confirmation) => new()
    {
        Id = row.Id,
        Key = RequirementId.KeyOf(row.Id),
        ReceivedOn = row.ReceivedOn,
        AgeDays = Math.Max(0, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber - row.ReceivedOn.DayNumber),
        Title = row.Title,
        Description = row.Description,
        OriginalText = row.OriginalText,
        EndGoal = row.EndGoal,
        Whys = new(row.Whys),
        Region = row.Region,
        Module = Named(row.ModuleId, row.ModuleName),
        Feature = Named(row.FeatureId, row.FeatureName),
        Product = Named(row.ProductId, row.ProductName),
        Kind = Words.ParseOrNull<RequirementKind>(row.Kind),
        PriorityClass = Words.ParseOrNull<PriorityClass>(row.PriorityClass),
        SuggestedPriority = Words.ParseOrNull<Priority>(row.SuggestedPriority),
        Owner = Named(row.OwnerId, row.OwnerName),
        CreatedBy = Named(row.CreatedBy, row.CreatedByName),
        Source = row.Source,
        SourceRef = row.SourceRef,
        Tags = new(row.Tags),
        Status = Words.Parse<RequirementStatus>(row.Status),
        StatusSince = row.StatusSince,
        Customers = [.. customers.Select(Asking)],
        Votes = row.Votes,
        Voices = row.Voices,
        AskingRevenue = new Amount(row.AskingRevenue),
        Currency = row.Currency ?? ScoringRule.Default.Currency,
        NextRenewal = row.NextRenewal,
        LostRenewals = row.LostRenewals,
        Score = row.Score,
        ScoreTerms = new(row.ScoreTerms),
        Screening = row.ScreenedAt is not { } screenedAt ? null : new Screening(
            Words.Parse<ScreeningOutcome>(row.ScreeningOutcome!),
            row.ScreeningReason,
            row.AnsweredFeatureId is null && row.AnsweredMethod is null ? null : new Answer(Named(row.AnsweredFeatureId, row.AnsweredFeatureName), row.AnsweredMethod),
            Named(row.ScreenedBy, row.ScreenedByName),
            screenedAt),
        Recommendation = row.RecommendedAt is not { } recommendedAt ? null : new Recommendation(
            Words.ParseOrNull<Verdict>(row.RecommendedVerdict),
            Words.Parse<Priority>(row.RecommendedPriority!),
            row.RecommendedRelease,
            row.Judgement!,
            evidence,
            Named(row.RecommendedBy, row.RecommendedByName),
            recommendedAt),
        Decision = row.DecidedAt is not { } decidedAt ? null : new Decision(Words.Parse<Verdict>(row.Verdict!), row.DecisionReason!, row.TargetRelease, Named(row.DecidedBy, row.DecidedByName), decidedAt),
        Launch = row.LaunchedAt is not { } launchedAt ? null : new Launch(row.LaunchedOn!.Value, row.LaunchedRelease, Named(row.LaunchedBy, row.LaunchedByName), launchedAt),
        Confirmation = confirmation is null ? null : new Confirmation(confirmation.IsMet, confirmation.Comment, Named(confirmation.UserId, confirmation.UserName), confirmation.ConfirmedAt),
        MergedInto = row.MergedInto is { } into ? new RequirementLink(into, RequirementId.KeyOf(into), row.MergedIntoTitle ?? "") : null,
        Merged = [.. merged.Select(link => new RequirementLink(link.Id, RequirementId.KeyOf(link.Id), link.Title))],
        Following = row.FollowReason is not null,
        Can = RequirementActs.Of(caller, row, row.FollowReason),
        Extra = new(row.Extra),
        ArchivedAt = row.ArchivedAt,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
        Version = row.Version,
    };

    private static Reference? Named(long? id, string? name) => id is { } known ? new Reference(known, name ?? "") : null;

    private sealed record EvidenceRow
    {
        public string Kind { get; init; } = "";

        public string? Ref { get; init; }

        public string Text { get; init; } = "";
    }

    private sealed record LinkRow
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";
    }

    private sealed record ConfirmationRow
    {
        public bool IsMet { get; init; }

        public string? Comment { get; init; }

        public long UserId { get; init; }

        public string? UserName { get; init; }

        public DateTime ConfirmedAt { get; init; }
    }
}
