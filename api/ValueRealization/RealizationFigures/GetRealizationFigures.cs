using System.Globalization;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.RealizationFigures;

/// <summary>The figures of cooperation and market data: customers signed per day, renewal rate by customers and by money, receipts by month and region, licences, who also uses a competitor, what is liked, and who works with the product.</summary>
/// <remarks>The last twelve months unless <c>from</c> and <c>to</c> (days) say otherwise. Each figure names the list and the filter behind it in <c>rows</c>, so that a page can open it.</remarks>
public sealed class GetRealizationFigures : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/figures", (DateOnly? from, DateOnly? to, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(from, to), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(DateOnly? From, DateOnly? To) : IQuery<CooperationFigures>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Query>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(query => query.From).IsDay();
            RuleFor(query => query.To).IsDay();
            RuleFor(query => query.To).GreaterThanOrEqualTo(query => query.From).When(query => query.From is not null && query.To is not null);
        }
    }

    /// <summary>Counts them.</summary>
    public sealed class Handler(Db db, KeptUntilChange kept, TimeProvider clock) : IRequestHandler<Query, CooperationFigures>
    {
        private const int MostLicences = 50;
        private const int MostLiked = 20;

        private const string Signed = """
            SELECT d.signed_on AS Day, COUNT(DISTINCT d.customer_id) AS Customers, COUNT(*) AS Contracts, COUNT(DISTINCT CASE WHEN d.is_first = 1 THEN d.customer_id END) AS NewCustomers
              FROM (SELECT k.signed_on, k.customer_id,
                           CASE WHEN EXISTS (SELECT 1 FROM realization_contract e WHERE e.customer_id = k.customer_id AND e.archived_at IS NULL AND e.status <> 'draft' AND e.is_trial = 0 AND e.signed_on < k.signed_on) THEN 0 ELSE 1 END AS is_first
                      FROM realization_contract k
                     WHERE k.archived_at IS NULL AND k.status <> 'draft' AND k.is_trial = 0 AND k.signed_on >= @From AND k.signed_on <= @To) d
             GROUP BY d.signed_on
             ORDER BY d.signed_on
            """;

        private const string Receipts = """
            SELECT k.signed_on AS Day, COALESCE(c.region, '') AS Region, k.currency AS Currency, SUM(CASE WHEN k.per = 'once' THEN k.amount ELSE k.yearly_amount END) AS Amount, COUNT(*) AS Contracts
              FROM realization_contract k JOIN realization_customer c ON c.id = k.customer_id
             WHERE k.archived_at IS NULL AND k.status <> 'draft' AND k.is_trial = 0 AND k.signed_on >= @From AND k.signed_on <= @To
             GROUP BY k.signed_on, COALESCE(c.region, ''), k.currency
            """;

        private const string Renewals = """
            SELECT r.ends_on AS Day, r.currency AS Currency, r.state AS State, COUNT(*) AS Count, SUM(r.amount) AS AtStake, SUM(CASE WHEN COALESCE(r.outcome_amount, 0) > r.amount THEN r.amount ELSE COALESCE(r.outcome_amount, 0) END) AS Kept
              FROM realization_renewal r
             WHERE r.archived_at IS NULL AND r.state IN ('renewed', 'reduced', 'lost') AND r.ends_on >= @From AND r.ends_on <= @To
             GROUP BY r.ends_on, r.currency, r.state
            """;

        private const string Licences = """
            SELECT l.feature_id AS FeatureId, l.product_id AS ProductId, CASE WHEN l.name = '' THEN COALESCE(f.name, p.name, '') ELSE l.name END AS Name, COUNT(DISTINCT l.customer_id) AS Customers,
                   SUM(COALESCE(l.quantity, 0)) AS Quantity, SUM(CASE WHEN l.quantity IS NULL THEN 1 ELSE 0 END) AS Unlimited
              FROM realization_licence l JOIN realization_contract k ON k.id = l.contract_id
              LEFT JOIN refinement_pub_feature f ON f.id = l.feature_id
              LEFT JOIN refinement_pub_product p ON p.id = l.product_id
             WHERE k.archived_at IS NULL AND k.status = 'active' AND k.starts_on <= @Today AND (k.ends_on IS NULL OR k.ends_on >= @Today)
             GROUP BY l.feature_id, l.product_id, CASE WHEN l.name = '' THEN COALESCE(f.name, p.name, '') ELSE l.name END
             ORDER BY COUNT(DISTINCT l.customer_id) DESC, SUM(COALESCE(l.quantity, 0)) DESC, MIN(l.id)
            """;

        private const string Regions = """
            SELECT COALESCE(c.region, '') AS Region, c.currency AS Currency, COUNT(*) AS Customers, SUM(COALESCE(c.recurring_revenue, 0)) AS Amount
              FROM realization_customer c
             WHERE c.archived_at IS NULL AND EXISTS (SELECT 1 FROM realization_contract k WHERE k.customer_id = c.id AND k.archived_at IS NULL AND k.status = 'active' AND k.is_trial = 0 AND k.starts_on <= @Today AND (k.ends_on IS NULL OR k.ends_on >= @Today))
             GROUP BY COALESCE(c.region, ''), c.currency
             ORDER BY COUNT(*) DESC
            """;

        private const string Competitors = """
            SELECT MIN(x.name) AS Name, COUNT(*) AS Customers, SUM(COALESCE(c.recurring_revenue, 0)) AS Amount, c.currency AS Currency
              FROM realization_customer_competitor x JOIN realization_customer c ON c.id = x.customer_id
             WHERE c.archived_at IS NULL
             GROUP BY x.name_key, c.currency
             ORDER BY COUNT(*) DESC
            """;

        private const string CompetitorCustomers = """
            SELECT COUNT(*) FROM realization_customer c WHERE c.archived_at IS NULL AND EXISTS (SELECT 1 FROM realization_customer_competitor x WHERE x.customer_id = c.id)
            """;

        private const string Liked = """
            SELECT o.feature_id AS FeatureId, f.name AS Name, COUNT(DISTINCT o.customer_id) AS Customers, COUNT(*) AS Count
              FROM realization_observation o JOIN realization_visit v ON v.id = o.visit_id JOIN refinement_pub_feature f ON f.id = o.feature_id
             WHERE o.archived_at IS NULL AND o.kind = 'liked' AND v.visited_on >= @From AND v.visited_on <= @To
             GROUP BY o.feature_id, f.name
             ORDER BY COUNT(DISTINCT o.customer_id) DESC, COUNT(*) DESC, o.feature_id
            """;

        // From what is kept ready: nobody's events are counted here. It moves with the use, which no change of a record tells of.
        private const string Activity = """
            SELECT COUNT(*) AS Count, COALESCE(SUM(CASE WHEN w.people > 0 THEN 1 ELSE 0 END), 0) AS Customers, COALESCE(SUM(w.people), 0) AS Quantity, MAX(w.counted_to) AS CountedTo
              FROM realization_customer c LEFT JOIN realization_usage_standing w ON w.customer_id = c.id
             WHERE c.archived_at IS NULL
            """;

        /// <inheritdoc/>
        public async Task<CooperationFigures> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var to = request.To ?? today;
            var from = request.From ?? new DateOnly(to.Year, to.Month, 1).AddMonths(-11);
            var figures = await kept.Get(db, $"{nameof(GetRealizationFigures)} {Text(from)} {Text(to)} {Text(today)}", () => Count(from, to, today, cancellationToken), cancellationToken);
            var activity = (await db.First<FigureRow>(Activity, null, cancellationToken))!;
            return figures with { Activity = new ActivityFigure { Customers = activity.Count, Active = activity.Customers, People = activity.Quantity, CountedTo = activity.CountedTo } };
        }

        private async Task<CooperationFigures> Count(DateOnly from, DateOnly to, DateOnly today, CancellationToken cancellationToken)
        {
            var range = new { From = from, To = to, Today = today };
            var signed = await db.Query<FigureRow>(Signed, range, cancellationToken);
            var receipts = await db.Query<FigureRow>(Receipts, range, cancellationToken);
            var renewals = await db.Query<FigureRow>(Renewals, range, cancellationToken);
            var licences = await db.Query<FigureRow>(Licences + db.Dialect.Take(MostLicences), range, cancellationToken);
            var regions = await db.Query<FigureRow>(Regions, range, cancellationToken);
            var competitors = await db.Query<FigureRow>(Competitors, range, cancellationToken);
            var liked = await db.Query<FigureRow>(Liked + db.Dialect.Take(MostLiked), range, cancellationToken);
            return new CooperationFigures
            {
                From = from,
                To = to,
                SignedDays = [.. signed.Select(day => new SignedFigure { Day = day.Day, Customers = day.Customers, Contracts = day.Contracts, NewCustomers = day.NewCustomers, Rows = FigureRows.Contracts($"signedOn={Text(day.Day)}") })],
                Receipts = [.. receipts.GroupBy(row => (Month: Month(row.Day), row.Region, row.Currency)).OrderBy(group => group.Key.Month, StringComparer.Ordinal).ThenBy(group => group.Key.Region, StringComparer.Ordinal).ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
                    .Select(group => new ReceiptFigure
                    {
                        Month = group.Key.Month, Region = group.Key.Region, Currency = group.Key.Currency, Amount = new(group.Sum(row => row.Amount)), Contracts = group.Sum(row => row.Contracts),
                        Rows = FigureRows.Contracts($"{Within("signedOn", group.Key.Month, from, to)}&currency={group.Key.Currency}{(group.Key.Region.Length == 0 ? "&customerRegion.empty=true" : "&customerRegion=" + Uri.EscapeDataString(group.Key.Region))}"),
                    })],
                RenewalRates = [.. renewals.GroupBy(row => (Month: Month(row.Day), row.Currency)).OrderBy(group => group.Key.Month, StringComparer.Ordinal).ThenBy(group => group.Key.Currency, StringComparer.Ordinal).Select(group => Rate(group.Key.Month, group.Key.Currency, [.. group], from, to))],
                RenewalTotals = [.. renewals.GroupBy(row => row.Currency, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Rate(null, group.Key, [.. group], from, to))],
                Licences = [.. licences.Select(row => new LicenceFigure
                {
                    Name = row.Name, FeatureId = row.FeatureId, ProductId = row.ProductId, Customers = row.Customers, Quantity = row.Quantity, Unlimited = row.Unlimited,
                    Rows = FigureRows.Contracts("status=active&startsOn.to=today&lastsUntil.from=today" + (row.FeatureId is { } feature ? $"&feature={feature}" : row.ProductId is { } product ? $"&product={product}" : "")),
                })],
                Regions = [.. regions.Select(row => new ShareFigure { Name = row.Region, Customers = row.Customers, Amount = new(row.Amount), Currency = row.Currency, Rows = FigureRows.Customers(row.Region.Length == 0 ? "region.empty=true" : "region=" + Uri.EscapeDataString(row.Region), row.Currency) })],
                Competitors = [.. competitors.Select(row => new ShareFigure { Name = row.Name, Customers = row.Customers, Amount = new(row.Amount), Currency = row.Currency, Rows = FigureRows.Customers("competitor=" + Uri.EscapeDataString(row.Name), row.Currency) })],
                CompetitorCustomers = await db.Scalar<int>(CompetitorCustomers, null, cancellationToken),
                Liked = [.. liked.Select(row => new LikedFigure { FeatureId = row.FeatureId!.Value, Name = row.Name, Customers = row.Customers, Observations = row.Count, Rows = new FigureRows("observations", $"kind=liked&feature={row.FeatureId}&visitedOn.from={Text(from)}&visitedOn.to={Text(to)}") })],
                // Looked at anew by every call.
                Activity = new ActivityFigure { Customers = 0, Active = 0, People = 0 },
            };
        }

        private static RenewalRateFigure Rate(string? month, string currency, IReadOnlyList<FigureRow> rows, DateOnly from, DateOnly to)
        {
            var (count, kept) = (rows.Sum(row => row.Count), rows.Where(row => row.State != "lost").Sum(row => row.Count));
            var (stake, money) = (rows.Sum(row => row.AtStake), rows.Sum(row => row.Kept));
            return new RenewalRateFigure
            {
                Month = month, Currency = currency, Decided = count, Kept = kept, AtStake = new(stake), KeptAmount = new(money), CustomerRate = count == 0 ? null : Math.Round((decimal)kept / count, 4), MoneyRate = stake == 0 ? null : Math.Round((decimal)money / stake, 4),
                Rows = new FigureRows("renewals", $"state=renewed&state=reduced&state=lost&currency={currency}&{(month is null ? $"endsOn.from={Text(from)}&endsOn.to={Text(to)}" : Within("endsOn", month, from, to))}"),
            };
        }

        private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

        private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static string Within(string field, string month, DateOnly from, DateOnly to)
        {
            var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var last = first.AddMonths(1).AddDays(-1);
            return $"{field}.from={Text(first < from ? from : first)}&{field}.to={Text(last > to ? to : last)}";
        }
    }
}
