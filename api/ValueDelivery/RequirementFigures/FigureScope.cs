using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.RequirementFigures;

/// <summary>
/// Which requirements a page of figures counts: the filters of the requirements list, turned into the list's own condition, so that
/// a number and the list behind it can never disagree.
/// </summary>
public sealed class FigureScope
{
    /// <summary>The states that wait for a decision.</summary>
    public static readonly string[] Undecided = ["new", "screened", "reopened"];

    private static readonly string[] Own = ["from", "to", "by", "sort", "limit", "cursor", "withTotal", "format"];
    private readonly Dictionary<string, StringValues> query;
    private readonly DateOnly today;

    private FigureScope(Dictionary<string, StringValues> query, DateOnly today, string condition, DynamicParameters parameters, DateOnly from, DateOnly to)
    {
        this.query = query;
        this.today = today;
        (Condition, Parameters, From, To) = (condition, parameters, from, to);
        parameters.Add("From", from);
        parameters.Add("To", to);
        parameters.Add("FromInstant", from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        parameters.Add("ToInstant", to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
    }

    /// <summary>The list's condition over <c>delivery_requirement r</c>.</summary>
    public string Condition { get; }

    /// <summary>Its values, with <c>@From</c>, <c>@To</c> (days) and <c>@FromInstant</c>, <c>@ToInstant</c> (the first instant, and the first after).</summary>
    public DynamicParameters Parameters { get; }

    /// <summary>The period's first day.</summary>
    public DateOnly From { get; }

    /// <summary>The period's last day.</summary>
    public DateOnly To { get; }

    /// <summary>Reads the filters of a query string; what the requirements list would refuse is refused here too.</summary>
    public static FigureScope Of(string queryString, DateOnly from, DateOnly to, Dialect dialect, Caller caller, TimeProvider clock)
    {
        var kept = QueryHelpers.ParseQuery(queryString).Where(pair => !Own.Contains(pair.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        var sql = ListSql.Of(RequirementList.Definition, ListRequest.Parse(QueryString.Create(kept).ToString()), dialect, caller, clock);
        return new FigureScope(kept, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), sql.Condition, sql.Parameters, from, to);
    }

    /// <summary>
    /// The query of the list with these filters as well as the scope's own. Several values of one filter mean "any of them" to the
    /// list, so where both name the same filter the narrower one stands: the common states, the later start, the earlier end.
    /// </summary>
    public string Rows(params IEnumerable<(string Name, string Value)> filters)
    {
        var both = new Dictionary<string, StringValues>(query, StringComparer.Ordinal);
        foreach (var group in filters.GroupBy(filter => filter.Name, filter => filter.Value, StringComparer.Ordinal))
            both[group.Key] = both.TryGetValue(group.Key, out var own) ? Narrower(group.Key, own, [.. group]) : new StringValues([.. group]);
        if (both.TryGetValue("status", out var states) && states.Count == 0) both = new(StringComparer.Ordinal) { ["id"] = "0" };
        return QueryString.Create(both).ToString().TrimStart('?');
    }

    /// <summary>Filters on a day column.</summary>
    public static IEnumerable<(string Name, string Value)> Days(string column, DateOnly from, DateOnly to) => [(column + ".from", Text(from)), (column + ".to", Text(to))];

    /// <summary>Filters on an instant column, from the first to the last millisecond of the days.</summary>
    public static IEnumerable<(string Name, string Value)> Instants(string column, DateOnly from, DateOnly to) => [(column + ".from", Text(from) + "T00:00:00.000Z"), (column + ".to", Text(to) + "T23:59:59.999Z")];

    /// <summary>Filters on the states that wait for a decision.</summary>
    public static IEnumerable<(string Name, string Value)> Waiting() => Undecided.Select(status => ("status", status));

    private StringValues Narrower(string name, StringValues own, string[] more) => name switch
    {
        "status" => new StringValues([.. more.Intersect(own.OfType<string>(), StringComparer.Ordinal)]),
        _ when name.EndsWith(".from", StringComparison.Ordinal) => string.CompareOrdinal(Absolute(own[^1]!), more[0]) > 0 ? own : more,
        _ when name.EndsWith(".to", StringComparison.Ordinal) => string.CompareOrdinal(Absolute(own[^1]!), more[0]) < 0 ? own : more,
        _ => more,
    };

    // A day said from today (-30d) as the day itself, so that it compares with others.
    private string Absolute(string text) => text switch
    {
        "today" => Text(today),
        [.. var days, 'd'] when int.TryParse(days.Trim().TrimStart('+'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => Text(today.AddDays(number)),
        _ => text,
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
