using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>
/// Puts requirements into the pool, one or very many, inside the open transaction: with their voices, counts and scores. It
/// neither accounts for them in the audit trail nor publishes events; whoever calls says what happened.
/// </summary>
[Block]
public sealed class RequirementWriter(Db db, ScoringRules.ScoringRules rules, RequirementTexts texts, TimeProvider clock)
{
    private const string Insert = """
        INSERT INTO delivery_requirement (title, title_key, description, original_text, end_goal, whys, received_on, region, region_key, module_id, feature_id, kind,
               priority_class, suggested_priority, owner_id, source, source_ref, source_key, tags, status, status_since, extra, votes, asking_revenue, next_renewal,
               best_tier, evidence_count, lost_renewals, score, score_terms, import_id, created_by, created_at, updated_at, version)
        VALUES (@Title, @TitleKey, @Description, @OriginalText, @EndGoal, @Whys, @ReceivedOn, @Region, @RegionKey, @ModuleId, @FeatureId, @Kind,
               @PriorityClass, @SuggestedPriority, @OwnerId, @Source, @SourceRef, @SourceKey, @Tags, @Status, @Now, @Extra, @Votes, @AskingRevenue, @NextRenewal,
               @BestTier, 0, 0, @Score, @ScoreTerms, @ImportId, @CreatedBy, @Now, @Now, 1)
        """;

    private const string InsertVoice = """
        INSERT INTO delivery_voice (requirement_id, customer_id, contact, channel, said_on, original_text, author_id, import_id, created_at, updated_at, version)
        VALUES (@RequirementId, @CustomerId, @Contact, @Channel, @SaidOn, @Words, @AuthorId, @ImportId, @Now, @Now, 1)
        """;

    private const string InsertFollower = "INSERT INTO delivery_requirement_follower (requirement_id, user_id, reason) VALUES (@RequirementId, @UserId, 'asked')";

    private const string CustomersIn = """
        SELECT id AS Id, name AS Name, tier AS Tier, recurring_revenue AS RecurringRevenue, currency AS Currency, renews_on AS RenewsOn
          FROM realization_pub_customer WHERE id IN (@Ids)
        """;

    /// <summary>Inserts <paramref name="drafts"/> and answers their ids, in their order.</summary>
    public async Task<IReadOnlyList<long>> InsertMany(IReadOnlyList<RequirementDraft> drafts, CancellationToken stop)
    {
        var rule = await rules.Rule(stop);
        var now = clock.GetUtcNow().UtcDateTime.ToMilliseconds();
        var today = DateOnly.FromDateTime(now);
        var customers = await Customers(drafts, stop);
        var ids = new List<long>(drafts.Count);
        using var insert = new Statement(db, Insert + db.Dialect.LastId);
        using var voice = new Statement(db, InsertVoice);
        using var follower = new Statement(db, InsertFollower);
        foreach (var draft in drafts)
        {
            var asking = Asking.Nobody;
            foreach (var id in draft.Voices.Select(said => said.CustomerId).OfType<long>().Distinct())
                if (customers.TryGetValue(id, out var customer)) asking = asking.With(customer, rule, today);
            var score = RequirementScore.Of(new ScoreFacts { PriorityClass = draft.PriorityClass, Asking = asking, ReceivedOn = draft.ReceivedOn }, rule, today);
            Fill(insert, draft, asking, score, now);
            var requirement = await insert.Number(stop);
            ids.Add(requirement);
            foreach (var said in draft.Voices)
            {
                Fill(voice, said, requirement, draft.ImportId, now);
                await voice.Execute(stop);
            }

            if (draft.CreatedBy is not { } creator || draft.ImportId is not null) continue;
            follower.Set("RequirementId", requirement);
            follower.Set("UserId", creator);
            await follower.Execute(stop);
        }

        texts.Put(drafts, ids);
        return ids;
    }

    private async Task<Dictionary<long, CustomerFacts>> Customers(IReadOnlyList<RequirementDraft> drafts, CancellationToken stop)
    {
        var ids = drafts.SelectMany(draft => draft.Voices).Select(voice => voice.CustomerId).OfType<long>().Distinct().ToList();
        if (ids.Count == 0) return [];
        var rows = await db.Query<CustomerFacts>(db.Dialect.WithNumbers(CustomersIn, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop);
        return rows.ToDictionary(row => row.Id);
    }

    private static void Fill(Statement insert, RequirementDraft draft, in Asking asking, RequirementScore score, DateTime now)
    {
        insert.Set("Title", draft.Title);
        insert.Set("TitleKey", TextKeys.Of(draft.Title));
        insert.Set("Description", draft.Description);
        insert.Set("OriginalText", draft.OriginalText);
        insert.Set("EndGoal", draft.EndGoal);
        insert.Set("Whys", JsonOf(draft.Whys));
        insert.Set("ReceivedOn", draft.ReceivedOn);
        insert.Set("Region", draft.Region);
        insert.Set("RegionKey", draft.Region is { } region ? TextKeys.Of(region, 100) : null);
        insert.Set("ModuleId", draft.ModuleId);
        insert.Set("FeatureId", draft.FeatureId);
        insert.Set("Kind", draft.Kind?.Word());
        insert.Set("PriorityClass", draft.PriorityClass?.Word());
        insert.Set("SuggestedPriority", draft.SuggestedPriority?.Word());
        insert.Set("OwnerId", draft.OwnerId);
        insert.Set("Source", draft.Source);
        insert.Set("SourceRef", draft.SourceRef);
        insert.Set("SourceKey", draft.SourceKey);
        insert.Set("Tags", JsonOf(draft.Tags));
        insert.Set("Status", draft.Status.Word());
        insert.Set("Extra", draft.Extra is { Count: > 0 } extra ? JsonSerializer.Serialize(extra, Json.Options) : "{}");
        insert.Set("Votes", asking.Customers);
        insert.Set("AskingRevenue", asking.Revenue);
        insert.Set("NextRenewal", asking.NextRenewal);
        insert.Set("BestTier", asking.BestTier);
        insert.Set("Score", score.Value);
        insert.Set("ScoreTerms", score.TermsJson);
        insert.Set("ImportId", draft.ImportId);
        insert.Set("CreatedBy", draft.CreatedBy);
        insert.Set("Now", now);
    }

    private static void Fill(Statement insert, VoiceDraft voice, long requirement, long? import, DateTime now)
    {
        insert.Set("RequirementId", requirement);
        insert.Set("CustomerId", voice.CustomerId);
        insert.Set("Contact", voice.Contact);
        insert.Set("Channel", voice.Channel.Word());
        insert.Set("SaidOn", voice.SaidOn);
        insert.Set("Words", voice.Words);
        insert.Set("AuthorId", voice.AuthorId);
        insert.Set("ImportId", import);
        insert.Set("Now", now);
    }

    private static string JsonOf(IReadOnlyList<string> texts) => texts.Count == 0 ? "[]" : JsonSerializer.Serialize(texts, Json.Options);
}
