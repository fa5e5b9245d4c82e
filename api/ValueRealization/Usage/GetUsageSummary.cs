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

/// <summary>Usage summed up by customer, feature, both, day, week, month, region, tier, line of business, or in one line.</summary>
/// <remarks>
/// <c>by</c>: <c>customer</c> (the default), <c>feature</c>, <c>customerFeature</c>, <c>day</c>, <c>week</c>, <c>month</c>, <c>region</c>, <c>tier</c>, <c>industry</c>, <c>total</c>. The period is <c>from</c> to <c>to</c>, the last 28 days unless said otherwise.
/// Filters, each repeatable: <c>customer</c>, <c>feature</c>, <c>tier</c>, <c>region</c>, <c>industry</c>. <c>sort</c>: events, uses, userDays, minutes, outputs, errors, the most used first by default.
/// <c>withUsers=true</c> counts people and customers in every line, each once over all its days: exact, and as costly as what was used in the period; lines of customers have people always.
/// <c>limit</c>, <c>cursor</c> and <c>format</c> (csv, xlsx: all lines) as in every list.
/// </remarks>
public sealed class GetUsageSummary : ISlice
{
    private const int Everything = 1_000_000;
    private static readonly string[] Columns = ["customer", "feature", "group", "period", "events", "uses", "activeUsers", "activeCustomers", "userDays", "minutes", "outputs", "errors"];

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/summary", async (DateOnly? from, DateOnly? to, string? by, bool? withUsers, ListRequest request, IMediator mediator, Db db, CancellationToken stop) =>
        {
            // People are counted from the finest grain: where there is very much of it, nobody else shall wait for that.
            if (withUsers == true) db.Lane = Lane.Background;
            if (request.Format is null) return (IResult)TypedResults.Json(await mediator.Send(new Query(from, to, by, withUsers ?? false, request, request.Limit), stop), Shared.Http.Json.Options);
            if (request.Format is not ("csv" or "xlsx")) throw Refusals.Malformed("format", "unknownChoice", ("choices", "csv, xlsx"));
            var all = await mediator.Send(new Query(from, to, by, withUsers ?? false, request, Everything), stop);
            return TypedResults.Stream(stream => Write(all.Items, request.Format, stream), request.Format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "usage." + request.Format);
        })
        .Produces<ListPage<UsageSummaryRow>>()
        .Allow(Permissions.Read);

    private static async Task Write(IReadOnlyList<UsageSummaryRow> rows, string format, Stream stream)
    {
        await using var writer = format == "csv" ? TableWriter.Csv(stream) : TableWriter.Xlsx(stream, "usage");
        await writer.WriteHeader([.. Columns.Select(column => Text.Of("list.usageSummary." + column))]);
        foreach (var row in rows)
            await writer.WriteRow([row.Customer?.Name ?? row.UnknownCustomer, row.Feature?.Name ?? row.EventName, row.Group, row.Period, row.Events, row.Uses, row.ActiveUsers, row.ActiveCustomers, row.UserDays, row.Minutes, row.Outputs, row.Errors]);
    }

    /// <summary>The query.</summary>
    public sealed record Query(DateOnly? From, DateOnly? To, string? By, bool WithUsers, ListRequest Request, int Limit) : IQuery<ListPage<UsageSummaryRow>>;

    /// <summary>Sums up.</summary>
    public sealed class Handler(Db db, UsageHeads heads, TimeProvider clock) : IRequestHandler<Query, ListPage<UsageSummaryRow>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<UsageSummaryRow>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!Enum.TryParse<UsageBy>(request.By ?? nameof(UsageBy.Customer), ignoreCase: true, out var by) || !Enum.IsDefined(by)) throw Refusals.Malformed("by", "unknownChoice", ("choices", string.Join(", ", Words.Of<UsageBy>())));
            var scope = UsageSummaryScope.Of(request.Request, by, UsagePeriod.Of(request.From, request.To, clock), db.Dialect);
            var skip = Skip(request.Request.Cursor);
            if (scope.OfPeriods)
            {
                var days = await db.Query<Row>(scope.Sql, scope.Parameters, cancellationToken);
                var ofPeriods = request.WithUsers && days.Count > 0 ? await heads.OfPeriods(scope, cancellationToken) : [];
                var periods = days.GroupBy(row => UsageHeads.PeriodOf(by, row.Day)).Select(group => Shown(Sum(group), ofPeriods.GetValueOrDefault(group.Key)) with { Period = group.Key }).ToList();
                return Page(periods.Skip(skip).Take(request.Limit + 1).ToList());
            }

            scope.Parameters.Add("Rows", skip + request.Limit + 1);
            var rows = (await db.Query<Row>(scope.Sql + db.Dialect.Take("Rows"), scope.Parameters, cancellationToken)).Skip(skip).ToList();
            var counted = rows.Count > 0 && (scope.OfCustomers || request.WithUsers) ? await heads.OfLines(scope, scope.OfCustomers ? rows.Select(row => row.CustomerKey).Distinct() : null, cancellationToken) : null;
            return Page([.. rows.Select(row => Shown(row, counted is null ? null : counted.GetValueOrDefault(row.Line(by), UsageHeads.None)))]);

            ListPage<UsageSummaryRow> Page(IReadOnlyList<UsageSummaryRow> found) => found.Count > request.Limit
                ? new ListPage<UsageSummaryRow>([.. found.Take(request.Limit)], (skip + request.Limit).ToString(CultureInfo.InvariantCulture), null)
                : new ListPage<UsageSummaryRow>(found, null, null);
        }

        private static int Skip(string? cursor) => cursor is null ? 0 : int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip < Everything ? skip : throw Refusals.Malformed("cursor", "unreadableCursor");

        private static UsageSummaryRow Shown(Row row, UsageHeads.Counted? heads) => new()
        {
            Customer = row.CustomerKey > 0 ? new Reference(row.CustomerKey, row.CustomerName ?? "") : null, UnknownCustomer = row.CustomerKey < 0 ? row.CustomerName : null,
            Feature = row.FeatureKey > 0 ? new Reference(row.FeatureKey, row.FeatureName ?? "") : null, EventName = row.FeatureKey < 0 ? row.FeatureName : null, Group = row.GroupName,
            Events = row.Events, Uses = row.Uses, ActiveUsers = heads?.ActiveUsers, ActiveCustomers = heads?.ActiveCustomers, UserDays = row.UserDays, Minutes = UsageFigures.Minutes(row.Seconds), Outputs = row.Outputs, Errors = row.Errors,
        };

        private static Row Sum(IEnumerable<Row> rows) => rows.Aggregate(new Row(), (sum, row) => sum with
        {
            Events = sum.Events + row.Events, Uses = sum.Uses + row.Uses, UserDays = sum.UserDays + row.UserDays, Seconds = sum.Seconds + row.Seconds, Outputs = sum.Outputs + row.Outputs, Errors = sum.Errors + row.Errors,
        });

        private sealed record Row
        {
            public long CustomerKey { get; init; }
            public string? CustomerName { get; init; }
            public long FeatureKey { get; init; }
            public string? FeatureName { get; init; }
            public string? GroupName { get; init; }
            public DateOnly Day { get; init; }
            public long Events { get; init; }
            public long Uses { get; init; }
            public long UserDays { get; init; }
            public long Seconds { get; init; }
            public long Outputs { get; init; }
            public long Errors { get; init; }

            public (string, long) Line(UsageBy by) => by switch
            {
                UsageBy.Customer => (CustomerKey.ToString(CultureInfo.InvariantCulture), 0),
                UsageBy.CustomerFeature => (CustomerKey.ToString(CultureInfo.InvariantCulture), FeatureKey),
                UsageBy.Feature => (FeatureKey.ToString(CultureInfo.InvariantCulture), 0),
                UsageBy.Total => ("0", 0),
                _ => (GroupName ?? "", 0),
            };
        }
    }
}
