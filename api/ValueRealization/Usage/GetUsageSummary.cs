using System.Globalization;
using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Lists.Export;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Usage summed up by customer, feature, both, day, week or month.</summary>
/// <remarks>
/// <c>by</c>: <c>customer</c> (the default), <c>feature</c>, <c>customerFeature</c>, <c>day</c>, <c>week</c>, <c>month</c>. The period is <c>from</c> to <c>to</c>, the last 28 days unless said otherwise.
/// Filters, each repeatable: <c>customer</c>, <c>feature</c>, <c>tier</c>, <c>region</c>, <c>industry</c>. <c>sort</c>: events, uses, userDays, minutes, outputs, errors, the most used first by default.
/// <c>limit</c>, <c>cursor</c> and <c>format</c> (csv, xlsx: all lines) as in every list.
/// </remarks>
public sealed class GetUsageSummary : ISlice
{
    private const int Everything = 1_000_000;
    private static readonly string[] Columns = ["customer", "feature", "period", "events", "uses", "activeUsers", "userDays", "minutes", "outputs", "errors"];

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/summary", async (DateOnly? from, DateOnly? to, string? by, ListRequest request, IMediator mediator, CancellationToken stop) =>
        {
            if (request.Format is null) return (IResult)TypedResults.Json(await mediator.Send(new Query(from, to, by, request, request.Limit), stop), Shared.Http.Json.Options);
            if (request.Format is not ("csv" or "xlsx")) throw Refusals.Malformed("format", "unknownChoice", ("choices", "csv, xlsx"));
            var all = await mediator.Send(new Query(from, to, by, request, Everything), stop);
            return TypedResults.Stream(stream => Write(all.Items, request.Format, stream), request.Format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "usage." + request.Format);
        })
        .Produces<ListPage<UsageSummaryRow>>()
        .Allow(Permissions.Read);

    private static async Task Write(IReadOnlyList<UsageSummaryRow> rows, string format, Stream stream)
    {
        await using var writer = format == "csv" ? TableWriter.Csv(stream) : TableWriter.Xlsx(stream, "usage");
        await writer.WriteHeader([.. Columns.Select(column => Text.Of("list.usageSummary." + column))]);
        foreach (var row in rows)
            await writer.WriteRow([row.Customer?.Name ?? row.UnknownCustomer, row.Feature?.Name ?? row.EventName, row.Period, row.Events, row.Uses, row.ActiveUsers, row.UserDays, row.Minutes, row.Outputs, row.Errors]);
    }

    /// <summary>The query.</summary>
    public sealed record Query(DateOnly? From, DateOnly? To, string? By, ListRequest Request, int Limit) : IQuery<ListPage<UsageSummaryRow>>;

    /// <summary>Sums up.</summary>
    public sealed class Handler(Db db, TimeProvider clock) : IRequestHandler<Query, ListPage<UsageSummaryRow>>
    {
        private const string People = """
            SELECT p.customer_key AS CustomerKey, CASE WHEN @ByFeature = 1 THEN e.slot ELSE 0 END AS FeatureKey, COUNT(DISTINCT p.person) AS ActiveUsers
              FROM realization_usage_person p JOIN realization_usage_event e ON e.id = p.event_id
             WHERE p.customer_key IN (@Customers) AND p.day >= @From AND p.day <= @To AND p.person <> 0 AND e.slot > -1000000000000 AND (@AllFeatures = 1 OR e.slot IN (@Features))
             GROUP BY p.customer_key, CASE WHEN @ByFeature = 1 THEN e.slot ELSE 0 END
            """;

        /// <inheritdoc/>
        public async Task<ListPage<UsageSummaryRow>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!Enum.TryParse<UsageBy>(request.By ?? nameof(UsageBy.Customer), ignoreCase: true, out var by) || !Enum.IsDefined(by)) throw Refusals.Malformed("by", "unknownChoice", ("choices", string.Join(", ", Words.Of<UsageBy>())));
            var scope = UsageSummaryScope.Of(request.Request, by, UsagePeriod.Of(request.From, request.To, clock), db.Dialect);
            var skip = Skip(request.Request.Cursor);
            if (by is UsageBy.Day or UsageBy.Week or UsageBy.Month)
            {
                var days = await db.Query<Row>(scope.Sql, scope.Parameters, cancellationToken);
                var periods = days.GroupBy(row => by switch { UsageBy.Day => row.Day, UsageBy.Week => UsageFigures.Monday(row.Day), _ => new DateOnly(row.Day.Year, row.Day.Month, 1) }).Select(group => Shown(Sum(group), null) with { Period = group.Key }).ToList();
                return Page(periods.Skip(skip).Take(request.Limit + 1).ToList());
            }

            scope.Parameters.Add("Rows", skip + request.Limit + 1);
            var rows = (await db.Query<Row>(scope.Sql + db.Dialect.Take("Rows"), scope.Parameters, cancellationToken)).Skip(skip).ToList();
            var people = scope.OfCustomers ? await PeopleOf(rows, scope, cancellationToken) : [];
            return Page([.. rows.Select(row => Shown(row, scope.OfCustomers ? people.GetValueOrDefault((row.CustomerKey, by == UsageBy.CustomerFeature ? row.FeatureKey : 0)) : null))]);

            ListPage<UsageSummaryRow> Page(IReadOnlyList<UsageSummaryRow> found) => found.Count > request.Limit
                ? new ListPage<UsageSummaryRow>([.. found.Take(request.Limit)], (skip + request.Limit).ToString(CultureInfo.InvariantCulture), null)
                : new ListPage<UsageSummaryRow>(found, null, null);
        }

        private async Task<Dictionary<(long, long), long?>> PeopleOf(IReadOnlyList<Row> rows, UsageSummaryScope scope, CancellationToken stop)
        {
            var sql = db.Dialect.WithNumbers(db.Dialect.WithNumbers(People, "Customers"), "Features");
            var args = new
            {
                ByFeature = scope.By == UsageBy.CustomerFeature ? 1 : 0, AllFeatures = scope.Features.Count == 0 ? 1 : 0, Customers = JsonSerializer.Serialize(rows.Select(row => row.CustomerKey).Distinct()), Features = JsonSerializer.Serialize(scope.Features), scope.Period.From, scope.Period.To,
            };
            return (await db.Query<Row>(sql, args, stop)).ToDictionary(row => (row.CustomerKey, row.FeatureKey), row => (long?)row.ActiveUsers);
        }

        private static int Skip(string? cursor) => cursor is null ? 0 : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip < Everything ? skip : throw Refusals.Malformed("cursor", "unreadableCursor");

        private static Row Sum(IEnumerable<Row> rows) => rows.Aggregate(new Row(), (sum, row) => sum with
        {
            Events = sum.Events + row.Events, Uses = sum.Uses + row.Uses, UserDays = sum.UserDays + row.UserDays, Seconds = sum.Seconds + row.Seconds, Outputs = sum.Outputs + row.Outputs, Errors = sum.Errors + row.Errors,
        });

        private static UsageSummaryRow Shown(Row row, long? people) => new()
        {
            Customer = row.CustomerKey > 0 ? new Reference(row.CustomerKey, row.CustomerName ?? "") : null, UnknownCustomer = row.CustomerKey < 0 ? row.CustomerName : null,
            Feature = row.FeatureKey > 0 ? new Reference(row.FeatureKey, row.FeatureName ?? "") : null, EventName = row.FeatureKey < 0 ? row.FeatureName : null,
            Events = row.Events, Uses = row.Uses, ActiveUsers = people, UserDays = row.UserDays, Minutes = UsageFigures.Minutes(row.Seconds), Outputs = row.Outputs, Errors = row.Errors,
        };

        private sealed record Row
        {
            public long CustomerKey { get; init; }
            public string? CustomerName { get; init; }
            public long FeatureKey { get; init; }
            public string? FeatureName { get; init; }
            public DateOnly Day { get; init; }
            public long Events { get; init; }
            public long Uses { get; init; }
            public long ActiveUsers { get; init; }
            public long UserDays { get; init; }
            public long Seconds { get; init; }
            public long Outputs { get; init; }
            public long Errors { get; init; }
        }
    }
}
