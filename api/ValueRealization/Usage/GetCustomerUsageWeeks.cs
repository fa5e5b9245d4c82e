using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>A customer's use feature by feature and week by week, licensed features that nobody opens among them: what the heat map of the customer's page shows.</summary>
/// <remarks>Weeks begin on Mondays; the last is the one of <c>to</c> (today unless said otherwise). <c>weeks</c> is 1 to 60, 26 unless said otherwise.</remarks>
public sealed class GetCustomerUsageWeeks : ISlice
{
    private const int Usual = 26;
    private const int Most = 60;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/customers/{id:long}/usage/weeks", (long id, DateOnly? to, int? weeks, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id, to, weeks ?? Usual), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id, DateOnly? To, int Weeks) : IQuery<CustomerUsageWeeks>;

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, UsageFigures figures, TimeProvider clock) : IRequestHandler<Query, CustomerUsageWeeks>
    {
        private const string Exists = "SELECT COUNT(*) FROM realization_customer WHERE id = @Id";

        private const string Amounts = """
            SELECT d.feature_key AS Slot, MAX(f.name) AS FeatureName, MAX(e.name) AS EventName, d.day AS Day, SUM(d.uses) AS Uses, SUM(d.seconds) AS Seconds, SUM(d.outputs) AS Outputs, SUM(d.events) AS Events
              FROM realization_usage_day d
              LEFT JOIN refinement_pub_feature f ON f.id = d.feature_key
              LEFT JOIN realization_usage_event e ON e.id = -d.feature_key
             WHERE d.customer_key = @Id AND d.day >= @From AND d.day <= @To AND d.feature_key > -1000000000000
             GROUP BY d.feature_key, d.day
            """;

        private const string People = """
            SELECT DISTINCT e.slot AS Slot, p.day AS Day, p.person AS Who
              FROM realization_usage_person p JOIN realization_usage_event e ON e.id = p.event_id
             WHERE p.customer_key = @Id AND p.day >= @From AND p.day <= @To AND p.person <> 0 AND e.slot > -1000000000000
            """;

        /// <inheritdoc/>
        public async Task<CustomerUsageWeeks> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Weeks is < 1 or > Most) throw Refusals.Malformed("weeks", "limitRange", ("largest", Most));
            if (await db.Scalar<long>(Exists, new { request.Id }, cancellationToken) == 0) throw Refusals.NotFound("customer", request.Id);
            var to = UsagePeriod.Of(null, request.To, clock).To;
            var mondays = Enumerable.Range(0, request.Weeks).Select(week => UsageFigures.Monday(to).AddDays(7 * (week + 1 - request.Weeks))).ToList();
            var args = new { request.Id, From = mondays[0], To = to };
            var amounts = await db.Query<Row>(Amounts, args, cancellationToken);
            var people = await db.Query<Person>(People, args, cancellationToken);
            var licensed = (await figures.LicensedSince(request.Id, to, cancellationToken)).ToDictionary(row => row.Id);
            var heads = people.GroupBy(row => (row.Slot, UsageFigures.Monday(row.Day))).ToDictionary(group => group.Key, group => (long)group.DistinctBy(row => row.Who).Count());
            var rows = amounts.GroupBy(row => row.Slot).Select(feature => new CustomerUsageWeeks.FeatureWeeks
            {
                Feature = feature.Key > 0 ? new Reference(feature.Key, feature.First().FeatureName ?? "") : null, EventName = feature.Key > 0 ? null : feature.First().EventName, LicensedOn = licensed.GetValueOrDefault(feature.Key)?.Since,
                Weeks = [.. mondays.GroupJoin(feature, monday => monday, row => UsageFigures.Monday(row.Day), (monday, days) => new CustomerUsageWeeks.Cell(days.Sum(day => day.Uses), heads.GetValueOrDefault((feature.Key, monday)), UsageFigures.Minutes(days.Sum(day => day.Seconds)), days.Sum(day => day.Outputs)))],
            }).OrderByDescending(feature => feature.Weeks.Sum(week => week.Uses)).ThenBy(feature => feature.Feature?.Id ?? long.MaxValue).ToList();
            var used = rows.Select(row => row.Feature?.Id).OfType<long>().ToHashSet();
            var idle = licensed.Values.Where(feature => !used.Contains(feature.Id)).OrderBy(feature => feature.Since).ThenBy(feature => feature.Id)
                .Select(feature => new CustomerUsageWeeks.FeatureWeeks { Feature = new Reference(feature.Id, feature.Name), LicensedOn = feature.Since, Weeks = [.. mondays.Select(_ => new CustomerUsageWeeks.Cell(0, 0, 0, 0))] });
            var ofWeeks = people.GroupBy(row => UsageFigures.Monday(row.Day)).ToDictionary(group => group.Key, group => (long)group.DistinctBy(row => row.Who).Count());
            return new CustomerUsageWeeks(to, mondays, [.. mondays.Select(monday => ofWeeks.GetValueOrDefault(monday))], [.. rows, .. idle], amounts.Sum(row => row.Events), people.DistinctBy(row => row.Who).Count());
        }

        private sealed record Row
        {
            public long Slot { get; init; }
            public string? FeatureName { get; init; }
            public string? EventName { get; init; }
            public DateOnly Day { get; init; }
            public long Uses { get; init; }
            public long Seconds { get; init; }
            public long Outputs { get; init; }
            public long Events { get; init; }
        }

        private sealed record Person
        {
            public long Slot { get; init; }
            public DateOnly Day { get; init; }
            public long Who { get; init; }
        }
    }
}
