using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;
using ProductOps.Api.ValueRealization.Health;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Customers who look like key accounts and are not on the list, with the marks and what speaks for each.</summary>
/// <remarks>A high price is one of the top tenth in its currency; influence a champion high up or a key tier; cooperation several requests or visits within half a year; referrals people whom others name. Two marks at least, or a high price.</remarks>
public sealed class SuggestKeyAccounts : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/key-accounts/suggestions", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<ListPage<Suggestion>>;

    /// <summary>A customer who looks like a key account.</summary>
    /// <param name="CustomerId">The customer.</param>
    /// <param name="CustomerName">The customer's name.</param>
    /// <param name="RecurringRevenue">What they pay a year.</param>
    /// <param name="Currency">Its currency.</param>
    /// <param name="Health">How they are; null while too little is known.</param>
    /// <param name="Reasons">The marks, each with what speaks for it.</param>
    public sealed record Suggestion(long CustomerId, string CustomerName, Amount? RecurringRevenue, string Currency, CustomerHealth? Health, IReadOnlyList<Reason> Reasons)
    {
        /// <summary>As it looks.</summary>
        public static Suggestion Example => new(7, "Sample Equipment Ltd", Amount.Of(860_000m), "CNY", new CustomerHealth(64, -6), [new Reason(KeyAccountMark.HighPrice, "Among the top tenth by yearly revenue")]);
    }

    /// <summary>What speaks for a mark.</summary>
    /// <param name="Mark">The mark.</param>
    /// <param name="Text">What speaks for it, in the reader's language.</param>
    public sealed record Reason(KeyAccountMark Mark, string Text);

    /// <summary>Finds them.</summary>
    public sealed class Handler(Db db, TimeProvider clock) : IRequestHandler<Query, ListPage<Suggestion>>
    {
        private const int Most = 20;
        private const int Days = 180;
        private const int Requests = 3;
        private const int Visits = 2;
        private const string Facts = """
            SELECT c.id AS Id, c.name AS Name, c.tier AS Tier, c.recurring_revenue AS Revenue, c.currency AS Currency, c.health_score AS HealthScore, c.health_trend AS HealthTrend,
                   (SELECT COUNT(*) FROM delivery_pub_requirement_customer v WHERE v.customer_id = c.id) AS Requests,
                   (SELECT COUNT(*) FROM realization_visit v WHERE v.customer_id = c.id AND v.archived_at IS NULL AND v.visited_on >= @Since) AS Visits,
                   (SELECT COUNT(*) FROM realization_contact p WHERE p.customer_id = c.id AND p.archived_at IS NULL AND p.is_champion = 1 AND p.level IN ('cLevel', 'director')) AS Champions,
                   (SELECT COUNT(*) FROM realization_customer b WHERE b.referred_by_id = c.id AND b.archived_at IS NULL) AS Referrals,
                   CASE WHEN EXISTS (SELECT 1 FROM realization_key_account a WHERE a.customer_id = c.id AND a.archived_at IS NULL) THEN 1 ELSE 0 END AS IsKeyAccount
              FROM realization_customer c
             WHERE c.archived_at IS NULL
            """;

        /// <inheritdoc/>
        public async Task<ListPage<Suggestion>> Handle(Query request, CancellationToken cancellationToken)
        {
            var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-Days);
            var all = await db.Query<Row>(Facts, new { Since = since }, cancellationToken);
            var high = all.Where(row => row.Revenue is > 0).GroupBy(row => row.Currency, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.OrderByDescending(row => row.Revenue).ElementAt((group.Count() - 1) / 10).Revenue!.Value, StringComparer.Ordinal);
            var found = all.Where(row => !row.IsKeyAccount).Select(row => (Row: row, Reasons: ReasonsOf(row, high.GetValueOrDefault(row.Currency, long.MaxValue))))
                .Where(each => each.Reasons.Count >= 2 || each.Reasons.Exists(reason => reason.Mark == KeyAccountMark.HighPrice))
                .OrderByDescending(each => each.Reasons.Count).ThenByDescending(each => each.Row.Revenue ?? 0).ThenBy(each => each.Row.Id).Take(Most);
            return new ListPage<Suggestion>([.. found.Select(each => new Suggestion(each.Row.Id, each.Row.Name, each.Row.Revenue is { } minor ? new Amount(minor) : null, each.Row.Currency, CustomerHealth.Of(each.Row.HealthScore, each.Row.HealthTrend), each.Reasons))], null, null);
        }

        private static List<Reason> ReasonsOf(Row row, long high)
        {
            var reasons = new List<Reason>();
            if (row.Revenue >= high) reasons.Add(new(KeyAccountMark.HighPrice, Text.Of("keyAccounts.because.highPrice")));
            if (row.Champions > 0) reasons.Add(new(KeyAccountMark.Influence, Text.Of("keyAccounts.because.champion", ("count", row.Champions))));
            else if (row.Tier == "key") reasons.Add(new(KeyAccountMark.Influence, Text.Of("keyAccounts.because.tier")));
            if (row.Referrals > 0) reasons.Add(new(KeyAccountMark.Referrals, Text.Of("keyAccounts.because.referrals", ("count", row.Referrals))));
            if (row.Visits >= Visits) reasons.Add(new(KeyAccountMark.Cooperation, Text.Of("keyAccounts.because.visits", ("count", row.Visits))));
            else if (row.Requests >= Requests) reasons.Add(new(KeyAccountMark.Cooperation, Text.Of("keyAccounts.because.requests", ("count", row.Requests))));
            return reasons;
        }

        private sealed record Row
        {
            public long Id { get; init; }
            public string Name { get; init; } = "";
            public string? Tier { get; init; }
            public long? Revenue { get; init; }
            public string Currency { get; init; } = "";
            public int? HealthScore { get; init; }
            public int? HealthTrend { get; init; }
            public long Requests { get; init; }
            public long Visits { get; init; }
            public long Champions { get; init; }
            public long Referrals { get; init; }
            public bool IsKeyAccount { get; init; }
        }
    }
}
