using System.Globalization;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>Renewals by month: what is at stake, what is secured, reduced or lost, how much of it at which risk, and what is to be expected of the rest.</summary>
/// <remarks>From this month on, twelve months, unless <c>from</c> and <c>to</c> (such as 2026-08) say otherwise; one row for each month and currency. The chances stand in the renewal rule.</remarks>
public sealed class GetRenewalForecast : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/renewals/forecast", (string? from, string? to, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(from, to), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(string? From, string? To) : IQuery<View>;

    /// <summary>The months.</summary>
    /// <param name="Months">One for each month and currency, in order.</param>
    /// <param name="Totals">The same for all of them together, by currency.</param>
    public sealed record View(IReadOnlyList<Month> Months, IReadOnlyList<Month> Totals)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new([Sample], [Sample with { Name = null }]);

        private static Month Sample => new()
        {
            Name = "2026-09", Currency = "CNY", Renewals = 9, AtStake = Amount.Of(3_100_000m), Secured = Amount.Of(900_000m), Lost = Amount.Of(0m), Open = Amount.Of(2_200_000m), Expected = Amount.Of(2_610_000m), AtRisk = Amount.Of(800_000m), Unstated = 4,
        };
    }

    /// <summary>A month's renewals in one currency.</summary>
    public sealed record Month
    {
        /// <summary>The month; null in a total.</summary>
        public string? Name { get; init; }

        /// <summary>The currency.</summary>
        public required string Currency { get; init; }

        /// <summary>How many renewals end then.</summary>
        public int Renewals { get; init; }

        /// <summary>How many of them are renewed or reduced.</summary>
        public int Kept { get; init; }

        /// <summary>How many are lost.</summary>
        public int LostCount { get; init; }

        /// <summary>How many are not decided and nobody has stated the risk.</summary>
        public int Unstated { get; init; }

        /// <summary>What is or was at stake.</summary>
        public Amount AtStake { get; init; }

        /// <summary>What customers pay from then on.</summary>
        public Amount Secured { get; init; }

        /// <summary>What is lost, with what was reduced.</summary>
        public Amount Lost { get; init; }

        /// <summary>What is not decided.</summary>
        public Amount Open { get; init; }

        /// <summary>What of the open is at medium or high risk.</summary>
        public Amount AtRisk { get; init; }

        /// <summary>What is secured, and the open by its chances.</summary>
        public Amount Expected { get; init; }
    }

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Query>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(query => query.From).Must(text => text is null || MonthOf(text) is not null).WithErrorCode("unreadableMonth");
            RuleFor(query => query.To).Must(text => text is null || MonthOf(text) is not null).WithErrorCode("unreadableMonth");
        }
    }

    /// <summary>Counts them.</summary>
    public sealed class Handler(Db db, RenewalRules rules, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private const int Usual = 12;
        private const string Rows = """
            SELECT ends_on AS EndsOn, amount AS Amount, currency AS Currency, state AS State, risk AS Risk, COALESCE(outcome_amount, 0) AS Outcome
              FROM realization_renewal WHERE archived_at IS NULL AND ends_on >= @From AND ends_on < @To
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var from = MonthOf(request.From) ?? new DateOnly(today.Year, today.Month, 1);
            var to = (MonthOf(request.To) ?? from.AddMonths(Usual - 1)).AddMonths(1);
            var chances = (await rules.Rule(cancellationToken)).Chances;
            var rows = await db.Query<Row>(Rows, new { From = from, To = to }, cancellationToken);
            var months = rows.GroupBy(row => (Month: row.EndsOn.ToString("yyyy-MM", CultureInfo.InvariantCulture), row.Currency)).OrderBy(group => group.Key.Month, StringComparer.Ordinal).ThenBy(group => group.Key.Currency, StringComparer.Ordinal);
            var totals = rows.GroupBy(row => row.Currency, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
            return new View([.. months.Select(group => Sum(group.Key.Month, group.Key.Currency, [.. group], chances))], [.. totals.Select(group => Sum(null, group.Key, [.. group], chances))]);
        }

        private static Month Sum(string? name, string currency, IReadOnlyList<Row> rows, RenewalChances chances)
        {
            var kept = rows.Where(row => row.State is "renewed" or "reduced").ToList();
            var open = rows.Where(row => row.State is "upcoming" or "open").ToList();
            var secured = kept.Sum(row => row.Outcome);
            return new Month
            {
                Name = name, Currency = currency, Renewals = rows.Count, Kept = kept.Count, LostCount = rows.Count(row => row.State == "lost"), Unstated = open.Count(row => row.Risk is null),
                AtStake = new(rows.Sum(row => row.Amount)), Secured = new(secured), Lost = new(rows.Where(row => row.State is "lost" or "reduced").Sum(row => row.Amount - row.Outcome)),
                Open = new(open.Sum(row => row.Amount)), AtRisk = new(open.Where(row => row.Risk is "medium" or "high").Sum(row => row.Amount)),
                Expected = new(secured + open.Sum(row => (long)Math.Round(row.Amount * chances.Of(row.Risk)))),
            };
        }

        private sealed record Row
        {
            public DateOnly EndsOn { get; init; }
            public long Amount { get; init; }
            public string Currency { get; init; } = "";
            public string State { get; init; } = "";
            public string? Risk { get; init; }
            public long Outcome { get; init; }
        }
    }

    private static DateOnly? MonthOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
