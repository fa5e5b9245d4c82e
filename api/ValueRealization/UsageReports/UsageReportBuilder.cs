using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Usage;
using ProductOps.Api.ValueRefinement.Contracts;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Counts what a report says. It only reads, and of other customers it takes counts alone.</summary>
[Block]
public sealed class UsageReportBuilder(Db db, UsageFigures figures, FeatureDirectory features)
{
    private const int MostIdle = 8;
    private const int MostListed = 50;

    // Fewer than this many of a hundred similar customers, and a feature is not called useful.
    private const int UsefulShare = 20;

    private const string NameOf = "SELECT name FROM realization_customer WHERE id = @Customer";

    private const string Offered = """
        SELECT f.id AS Id, f.name AS Name, f.product_name AS Product
          FROM refinement_pub_feature f
         WHERE f.kind = 'feature' AND f.archived_at IS NULL
           AND f.product_id IN (
               SELECT l.product_id FROM realization_pub_licence l WHERE l.customer_id = @Customer AND l.product_id IS NOT NULL AND l.status = 'active' AND l.starts_on <= @To AND (l.ends_on IS NULL OR l.ends_on >= @To)
               UNION SELECT g.product_id FROM refinement_pub_feature g JOIN realization_pub_licence l ON l.feature_id = g.id WHERE l.customer_id = @Customer AND l.status = 'active' AND l.starts_on <= @To AND (l.ends_on IS NULL OR l.ends_on >= @To)
               UNION SELECT g.product_id FROM refinement_pub_feature g WHERE g.id IN (SELECT d.feature_key FROM realization_usage_day d WHERE d.customer_key = @Customer AND d.day >= @From AND d.day <= @To))
        """;

    private const string OthersUse = """
        SELECT d.feature_key AS FeatureId, d.customer_key AS CustomerId, SUM(d.uses) AS Uses
          FROM realization_usage_day d JOIN realization_customer c ON c.id = d.customer_key
         WHERE d.day >= @From AND d.day <= @To AND c.archived_at IS NULL AND c.id <> @Customer AND d.feature_key IN (@Features)
        """;

    private const string Requirements = """
        SELECT r.id AS Id, r.title AS Title, r.status AS Status
          FROM delivery_pub_requirement r JOIN delivery_pub_requirement_customer v ON v.requirement_id = r.id
         WHERE v.customer_id = @Customer ORDER BY r.score DESC, r.id
        """;

    private const string Cases = "SELECT id AS Id, results AS Results FROM realization_benchmark_case WHERE customer_id = @Customer AND archived_at IS NULL AND state IN ('approved', 'published') ORDER BY id";

    private const string Observed = "SELECT id AS Id, text AS Title FROM realization_observation WHERE customer_id = @Customer AND archived_at IS NULL AND kind = 'result' ORDER BY id DESC";

    private const string FirstDay = "SELECT MIN(day) FROM realization_usage_customer_day WHERE customer_key = @Customer";

    private const string Kept = """
        SELECT COUNT(*) FROM realization_usage_kept k JOIN realization_customer c ON c.id = @Customer
         WHERE k.customer IN (c.name, c.external_id) AND (k.happened_at IS NULL OR (k.happened_at >= @Since AND k.happened_at < @Until))
        """;

    /// <summary>What a report of a customer says for a period, in a language.</summary>
    public async Task<ReportContent> Build(long customerId, UsagePeriod period, ReportLanguage language, DateOnly today, CancellationToken stop)
    {
        var name = await db.Scalar<string>(NameOf, new { Customer = customerId }, stop) ?? throw Refusals.Unknown("/customerId", "customer", customerId);
        var usage = await figures.Of(new Reference(customerId, name), period, today, stop);
        var words = new ReportWords(language);
        var idle = await Idle(usage, period, words, stop);
        var requirements = await db.Query<RequirementRow>(Requirements, new { Customer = customerId }, stop);
        var results = await Results(customerId, requirements, stop);
        var content = new ReportContent
        {
            Usage = usage, Findings = [], Idle = idle, Suggestions = words.Suggestions(usage), Results = results,
            Asks = [.. requirements.Where(row => row.Status is "new" or "screened" or "accepted" or "later" or "reopened").Take(MostListed).Select(row => new ReportResult("requirement", row.Id, row.Title, row.Status))],
            Method = new ReportMethod(
                await db.Scalar<DateOnly?>(FirstDay, new { Customer = customerId }, stop), usage.Current.ActiveDays, period.Days, usage.Features.Where(feature => feature.Feature is null).Sum(feature => feature.Events),
                await db.Scalar<long>(Kept, new { Customer = customerId, Since = Start(period.From), Until = Start(period.To.AddDays(1)) }, stop), usage.Comparison?.With, usage.Comparison?.Customers ?? 0),
        };
        return content with { Findings = words.Findings(content) };
    }

    // Licensed or of a product they have, hardly used, and used by enough customers like them.
    private async Task<IReadOnlyList<IdleFeature>> Idle(CustomerUsageView usage, UsagePeriod period, ReportWords words, CancellationToken stop)
    {
        if (usage.Comparison is not { Customers: > 0 } similar) return [];
        var offered = await db.Query<OfferedRow>(Offered, new { Customer = usage.Customer.Id, period.From, period.To }, stop);
        var used = usage.Features.Where(feature => feature.Feature is not null).ToDictionary(feature => feature.Feature!.Id);
        var args = new { Customer = usage.Customer.Id, period.From, period.To, Features = JsonSerializer.Serialize(offered.Select(row => row.Id)) };
        var others = (await db.Query<OtherRow>(db.Dialect.WithNumbers(OthersUse, "Features") + Like(similar.With) + " GROUP BY d.feature_key, d.customer_key", args, stop)).Where(row => row.Uses > 0).ToLookup(row => row.FeatureId, row => row.Uses);
        var found = offered.Select(row => (Row: row, Uses: used.GetValueOrDefault(row.Id)?.Uses ?? 0, Others: others[row.Id].Order().ToList()))
            .Select(each => (each.Row, each.Uses, Count: each.Others.Count, Middle: each.Others.Count == 0 ? 0 : each.Others[each.Others.Count / 2], Share: Math.Min(100, each.Others.Count * 100 / similar.Customers)))
            .Where(each => each.Share >= UsefulShare && each.Uses * 10 < each.Middle)
            .OrderByDescending(each => each.Share).ThenByDescending(each => each.Middle).ThenBy(each => each.Row.Id).Take(MostIdle).ToList();
        var described = await features.Describe(found.Select(each => each.Row.Id), stop);
        return [.. found.Select(each =>
        {
            var idle = new IdleFeature(new Reference(each.Row.Id, each.Row.Name), each.Row.Product, described.GetValueOrDefault(each.Row.Id), used.GetValueOrDefault(each.Row.Id)?.IsLicensed ?? false, each.Uses, each.Share, each.Count, each.Middle, "");
            return idle with { Text = words.Idle(idle) };
        })];
    }

    private async Task<IReadOnlyList<ReportResult>> Results(long customerId, IReadOnlyList<RequirementRow> requirements, CancellationToken stop)
    {
        var results = requirements.Where(row => row.Status is "launched" or "confirmed").Take(MostListed).Select(row => new ReportResult("requirement", row.Id, row.Title, row.Status)).ToList();
        foreach (var told in await db.Query<CaseRow>(Cases, new { Customer = customerId }, stop))
            results.AddRange((JsonSerializer.Deserialize<List<BenchmarkCases.CaseResult>>(told.Results, Shared.Http.Json.Options) ?? []).Select(result => new ReportResult("case", told.Id, result.Measure, null, result.Before, result.After)));
        results.AddRange((await db.Query<RequirementRow>(Observed + db.Dialect.Take(MostListed), new { Customer = customerId }, stop)).Select(row => new ReportResult("observation", row.Id, row.Title, null)));
        return results;
    }

    // The same customers that the percentiles compare with.
    private static string Like(string with) => with switch
    {
        "tierAndIndustry" => " AND c.tier = (SELECT x.tier FROM realization_customer x WHERE x.id = @Customer) AND c.industry = (SELECT x.industry FROM realization_customer x WHERE x.id = @Customer)",
        "tier" => " AND c.tier = (SELECT x.tier FROM realization_customer x WHERE x.id = @Customer)",
        _ => "",
    };

    private static DateTime Start(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private sealed record OfferedRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string Product { get; init; } = "";
    }

    private sealed record OtherRow
    {
        public long FeatureId { get; init; }
        public long CustomerId { get; init; }
        public long Uses { get; init; }
    }

    private sealed record RequirementRow
    {
        public long Id { get; init; }
        public string Title { get; init; } = "";
        public string Status { get; init; } = "";
    }

    private sealed record CaseRow
    {
        public long Id { get; init; }
        public string Results { get; init; } = "[]";
    }
}
