using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Surveys;
using ProductOps.Api.ValueRealization.Usage;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>What is known of several hundred customers at once: one statement for each kind of fact, whatever their number.</summary>
[Block]
public sealed class HealthFactReader(Db db)
{
    private const int OpinionDays = 365;

    private const string AnyUse = "SELECT CASE WHEN EXISTS (SELECT 1 FROM realization_usage_customer_day) THEN 1 ELSE 0 END";

    private const string Use = """
        SELECT d.customer_key AS Id, SUM(CASE WHEN d.day >= @From THEN d.uses ELSE 0 END) AS Uses, SUM(CASE WHEN d.day < @From THEN d.uses ELSE 0 END) AS UsesBefore, SUM(CASE WHEN d.day >= @From THEN d.errors ELSE 0 END) AS Errors
          FROM realization_usage_customer_day d
         WHERE d.customer_key IN (@Ids) AND d.day >= @FromBefore AND d.day <= @To
         GROUP BY d.customer_key
        """;

    private const string LastUse = """
        SELECT c.id AS Id, (SELECT MAX(d.day) FROM realization_usage_customer_day d WHERE d.customer_key = c.id AND d.day <= @To) AS LastUsedOn
          FROM realization_customer c WHERE c.id IN (@Ids)
        """;

    private const string People = """
        SELECT p.customer_key AS Id, COUNT(DISTINCT CASE WHEN p.day >= @From THEN p.person END) AS ActiveUsers, COUNT(DISTINCT CASE WHEN p.day < @From THEN p.person END) AS ActiveUsersBefore
          FROM realization_usage_person p
         WHERE p.customer_key IN (@Ids) AND p.day >= @FromBefore AND p.day <= @To AND p.person <> 0
         GROUP BY p.customer_key
        """;

    private const string Breadth = """
        SELECT d.customer_key AS Id, COUNT(DISTINCT d.feature_key) AS Features
          FROM realization_usage_day d
         WHERE d.customer_key IN (@Ids) AND d.day >= @From AND d.day <= @To AND d.feature_key > 0
         GROUP BY d.customer_key
        """;

    private const string Activation = """
        SELECT x.customer_id AS Id, COUNT(*) AS Licensed, COUNT(o.feature_key) AS Opened
          FROM (SELECT DISTINCT l.customer_id, f.id AS feature_id
                  FROM realization_pub_licence l
                  JOIN refinement_pub_feature f ON f.id = l.feature_id OR (l.feature_id IS NULL AND f.product_id = l.product_id)
                 WHERE l.customer_id IN (@Ids) AND l.status = 'active' AND l.starts_on <= @To AND (l.ends_on IS NULL OR l.ends_on >= @To) AND f.kind = 'feature' AND f.archived_at IS NULL) x
          LEFT JOIN (SELECT DISTINCT d.customer_key, d.feature_key
                       FROM realization_usage_day d
                      WHERE d.customer_key IN (@Ids) AND d.day >= @YearAgo AND d.day <= @To AND d.feature_key > 0) o ON o.customer_key = x.customer_id AND o.feature_key = x.feature_id
         GROUP BY x.customer_id
        """;

    // Several licences cover the same people: the widest of them says how many there are.
    private const string Seats = """
        SELECT l.customer_id AS Id, MAX(l.quantity) AS Seats
          FROM realization_pub_licence l
         WHERE l.customer_id IN (@Ids) AND l.status = 'active' AND l.starts_on <= @To AND (l.ends_on IS NULL OR l.ends_on >= @To)
         GROUP BY l.customer_id
        """;

    private const string Begun = """
        SELECT k.customer_id AS Id, MIN(k.starts_on) AS Since, CASE WHEN COUNT(*) = COUNT(k.ends_on) THEN MAX(k.ends_on) END AS LastEnd FROM realization_contract k
         WHERE k.customer_id IN (@Ids) AND k.archived_at IS NULL AND k.status <> 'draft' AND k.starts_on <= @To
         GROUP BY k.customer_id
        """;

    private const string Risk = """
        SELECT n.customer_id AS Id, MAX(CASE n.risk WHEN 'high' THEN 3 WHEN 'medium' THEN 2 WHEN 'low' THEN 1 ELSE 0 END) AS Risk
          FROM realization_renewal n
         WHERE n.customer_id IN (@Ids) AND n.archived_at IS NULL AND n.state = 'open' AND n.risk IS NOT NULL
         GROUP BY n.customer_id
        """;

    private const string Waiting = """
        SELECT v.customer_id AS Id, COUNT(*) AS OpenRequirements, SUM(CASE WHEN r.priority_class = 'blocksUse' THEN 1 ELSE 0 END) AS UrgentRequirements
          FROM delivery_pub_requirement_customer v
          JOIN delivery_pub_requirement r ON r.id = v.requirement_id
         WHERE v.customer_id IN (@Ids) AND r.status IN ('new', 'screened', 'accepted', 'later', 'reopened')
         GROUP BY v.customer_id
        """;

    private const string Contacts = """
        SELECT p.customer_id AS Id, COUNT(*) AS Contacts, SUM(CASE WHEN p.is_champion = 1 THEN 1 ELSE 0 END) AS Champions, COUNT(p.attitude) AS Attitudes,
               SUM(CASE WHEN p.attitude = 'supporter' THEN 1 ELSE 0 END) AS Supporters, SUM(CASE WHEN p.attitude = 'critic' THEN 1 ELSE 0 END) AS Critics
          FROM realization_contact p
         WHERE p.customer_id IN (@Ids) AND p.archived_at IS NULL
         GROUP BY p.customer_id
        """;

    private const string Visits = """
        SELECT v.customer_id AS Id, v.visited_on AS VisitedOn, v.will_renew AS WillRenew FROM realization_visit v
         WHERE v.customer_id IN (@Ids) AND v.archived_at IS NULL AND v.visited_on <= @To AND v.visited_on >= @YearAgo
         ORDER BY v.visited_on, v.id
        """;

    private const string Refreshes = """
        SELECT a.customer_id AS Id, a.due_on AS RefreshDueOn, a.refreshed_at AS RefreshedAt FROM realization_key_account a
         WHERE a.customer_id IN (@Ids) AND a.archived_at IS NULL
        """;

    private const string Cases = """
        SELECT s.customer_id AS Id, COUNT(*) AS OpenSaveCases FROM realization_save_case s
         WHERE s.customer_id IN (@Ids) AND s.archived_at IS NULL AND s.state IN ('open', 'acting') AND s.created_at < @After
         GROUP BY s.customer_id
        """;

    private const string Questions = "SELECT id AS Id, population AS Population, questions AS Questions FROM realization_survey WHERE archived_at IS NULL";

    private const string Answers = """
        SELECT a.customer_id AS Id, a.survey_id AS SurveyId, a.contact_id AS ContactId, a.answers AS Answers FROM realization_survey_response a
         WHERE a.customer_id IN (@Ids) AND a.received_at >= @OpinionsFrom AND a.received_at < @After
         ORDER BY a.received_at, a.id
        """;

    private const string Like = """
        SELECT c.id AS Id, c.tier AS Tier, c.industry AS Industry, s.uses AS Uses
          FROM realization_usage_standing s
          JOIN realization_customer c ON c.id = s.customer_id
         WHERE c.archived_at IS NULL
        """;

    private const string Own = "SELECT id AS Id, renews_on AS RenewsOn FROM realization_customer WHERE id IN (@Ids)";

    /// <summary>Where every customer stands by use among those like it; taken once for a run over many.</summary>
    public async Task<UseStandings> Standings(CancellationToken stop) => new(await db.Query<UseStandings.Row>(Like, null, stop));

    /// <summary>What is known of these customers on a day.</summary>
    public Task<IReadOnlyDictionary<long, HealthFacts>> Of(IReadOnlyList<long> ids, DateOnly today, UseStandings standings, CancellationToken stop) => db.Read(async () =>
    {
        var period = UsagePeriod.UpTo(today);
        var args = new
        {
            Ids = JsonSerializer.Serialize(ids), period.From, period.To, FromBefore = period.Before.From, YearAgo = today.AddDays(-365),
            OpinionsFrom = today.AddDays(-OpinionDays).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), After = today.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
        var tracked = await db.Scalar<long>(AnyUse, null, stop) == 1;
        var facts = (await Rows<OwnRow>(Own)).ToDictionary(row => row.Id, row => new HealthFacts { RenewsOn = row.RenewsOn, Standing = standings.Of(row.Id) });
        Each(await Rows<UseRow>(Use), (fact, row) => fact with { Uses = row.Uses, UsesBefore = row.UsesBefore, Errors = row.Errors });
        Each(await Rows<UseRow>(LastUse), (fact, row) => fact with { LastUsedOn = row.LastUsedOn });
        Each(await Rows<UseRow>(People), (fact, row) => fact with { ActiveUsers = row.ActiveUsers, ActiveUsersBefore = row.ActiveUsersBefore });
        Each(await Rows<UseRow>(Breadth), (fact, row) => fact with { Features = row.Features });
        Each(await Rows<UseRow>(Activation), (fact, row) => fact with { Licensed = row.Licensed, Opened = row.Opened });
        Each(await Rows<UseRow>(Seats), (fact, row) => fact with { Seats = row.Seats });
        Each(await Rows<ContractRow>(Begun), (fact, row) => fact with { Since = row.Since, RenewsOn = fact.RenewsOn ?? row.LastEnd });
        Each(await Rows<ContractRow>(Risk), (fact, row) => fact with { Risk = HealthSources.Words(HealthSource.RenewalRisk)[row.Risk] });
        Each(await Rows<CountRow>(Waiting), (fact, row) => fact with { OpenRequirements = row.OpenRequirements, UrgentRequirements = row.UrgentRequirements });
        Each(await Rows<CountRow>(Contacts), (fact, row) => fact with { Contacts = row.Contacts, Champions = row.Champions, Attitudes = row.Attitudes, Supporters = row.Supporters, Critics = row.Critics });
        Each(await Rows<CountRow>(Cases), (fact, row) => fact with { OpenSaveCases = row.OpenSaveCases });
        Each(await Rows<VisitRow>(Visits), (fact, row) => fact with { LastContactOn = row.VisitedOn, WillRenew = row.WillRenew ?? fact.WillRenew });
        Each(await Rows<RefreshRow>(Refreshes), (fact, row) => fact with { RefreshDueOn = row.RefreshDueOn, LastContactOn = Later(fact.LastContactOn, row.RefreshedAt is { } at && at < args.After ? DateOnly.FromDateTime(at) : null) });
        foreach (var (id, opinion) in Opinions(await db.Query<SurveyRow>(Questions, null, stop), await Rows<AnswerRow>(Answers)))
            if (facts.TryGetValue(id, out var fact)) facts[id] = opinion(fact);
        foreach (var (id, fact) in facts) facts[id] = fact with { IsTracked = fact.LastUsedOn is not null || (tracked && (fact.Licensed > 0 || fact.Seats > 0)) };
        return (IReadOnlyDictionary<long, HealthFacts>)facts;

        Task<IReadOnlyList<T>> Rows<T>(string sql) => db.Query<T>(db.Dialect.WithNumbers(sql, "Ids"), args, stop);

        void Each<T>(IReadOnlyList<T> rows, Func<HealthFacts, T, HealthFacts> take) where T : IOfCustomer
        {
            foreach (var row in rows)
                if (facts.TryGetValue(row.Id, out var fact)) facts[row.Id] = take(fact, row);
        }
    }, stop);

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    // The last word of each person in each survey: payers say whether they would recommend it, users whether it serves them.
    private static IEnumerable<(long Id, Func<HealthFacts, HealthFacts> Take)> Opinions(IReadOnlyList<SurveyRow> surveys, IReadOnlyList<AnswerRow> answers)
    {
        if (answers.Count == 0) yield break;
        var asked = surveys.ToDictionary(survey => survey.Id, survey => (IsOfPayers: survey.Population == "payers", Keys: survey.Questions.Read()?.Where(question => question.Kind == (survey.Population == "payers" ? QuestionKind.Recommend : QuestionKind.Scale)).Select(question => question.Key).ToList() ?? []));
        foreach (var customer in answers.Where(answer => asked.ContainsKey(answer.SurveyId)).GroupBy(answer => answer.Id))
        {
            var last = customer.GroupBy(answer => (answer.SurveyId, answer.ContactId)).SelectMany(group => group.Key.ContactId is null ? group : group.TakeLast(1));
            var said = last.SelectMany(answer => asked[answer.SurveyId].Keys.Select(key => (asked[answer.SurveyId].IsOfPayers, Number: NumberIn(answer.Answers, key)))).Where(each => each.Number is not null).ToLookup(each => each.IsOfPayers, each => each.Number!.Value);
            yield return (customer.Key, fact => fact with
            {
                Recommend = said[true].Any() ? said[true].Average() : null, Recommends = said[true].Count(), Satisfaction = said[false].Any() ? said[false].Average() : null, Satisfactions = said[false].Count(),
            });
        }
    }

    private static double? NumberIn(string answers, string key)
    {
        using var document = JsonDocument.Parse(answers);
        return document.RootElement.TryGetProperty(key, out var answer) && answer.ValueKind == JsonValueKind.Number ? answer.GetDouble() : null;
    }

    private interface IOfCustomer
    {
        long Id { get; }
    }

    private sealed record OwnRow : IOfCustomer
    {
        public long Id { get; init; }
        public DateOnly? RenewsOn { get; init; }
    }

    private sealed record UseRow : IOfCustomer
    {
        public long Id { get; init; }
        public long Uses { get; init; }
        public long UsesBefore { get; init; }
        public long Errors { get; init; }
        public long ActiveUsers { get; init; }
        public long ActiveUsersBefore { get; init; }
        public int Features { get; init; }
        public int Licensed { get; init; }
        public int Opened { get; init; }
        public long? Seats { get; init; }
        public DateOnly? LastUsedOn { get; init; }
    }

    private sealed record ContractRow : IOfCustomer
    {
        public long Id { get; init; }
        public DateOnly? Since { get; init; }
        public DateOnly? LastEnd { get; init; }
        public int Risk { get; init; }
    }

    private sealed record CountRow : IOfCustomer
    {
        public long Id { get; init; }
        public int OpenRequirements { get; init; }
        public int UrgentRequirements { get; init; }
        public int Contacts { get; init; }
        public int Champions { get; init; }
        public int Attitudes { get; init; }
        public int Supporters { get; init; }
        public int Critics { get; init; }
        public int OpenSaveCases { get; init; }
    }

    private sealed record VisitRow : IOfCustomer
    {
        public long Id { get; init; }
        public DateOnly VisitedOn { get; init; }
        public string? WillRenew { get; init; }
    }

    private sealed record RefreshRow : IOfCustomer
    {
        public long Id { get; init; }
        public DateOnly RefreshDueOn { get; init; }
        public DateTime? RefreshedAt { get; init; }
    }

    private sealed record SurveyRow
    {
        public long Id { get; init; }
        public string Population { get; init; } = "";
        public RawJson<IReadOnlyList<SurveyQuestion>> Questions { get; init; }
    }

    private sealed record AnswerRow
    {
        public long Id { get; init; }
        public long SurveyId { get; init; }
        public long? ContactId { get; init; }
        public string Answers { get; init; } = "";
    }
}
