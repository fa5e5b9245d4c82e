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
    private readonly string query;

    private FigureScope(string query, string condition, DynamicParameters parameters, DateOnly from, DateOnly to)
    {
        this.query = query;
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
        var kept = QueryHelpers.ParseQuery(queryString).Where(pair => !Own.Contains(pair.Key, StringComparer.Ordinal)).ToList();
        var text = QueryString.Create(kept).ToString().TrimStart('?');
        var sql = ListSql.Of(RequirementList.Definition, ListRequest.Parse(text), dialect, caller, clock);
        return new FigureScope(text, sql.Condition, sql.Parameters, from, to);
    }

    /// <summary>The query of the list with these filters beside the scope's own.</summary>
    public string Rows(params IEnumerable<(string Name, string Value)> filters)
    {
        var more = QueryString.Create(filters.Select(filter => KeyValuePair.Create(filter.Name, new StringValues(filter.Value)))).ToString().TrimStart('?');
        return query.Length == 0 ? more : more.Length == 0 ? query : $"{query}&{more}";
    }

    /// <summary>Filters on a day column.</summary>
    public static IEnumerable<(string Name, string Value)> Days(string column, DateOnly from, DateOnly to) => [(column + ".from", Text(from)), (column + ".to", Text(to))];

    /// <summary>Filters on an instant column, from the first to the last millisecond of the days.</summary>
    public static IEnumerable<(string Name, string Value)> Instants(string column, DateOnly from, DateOnly to) => [(column + ".from", Text(from) + "T00:00:00.000Z"), (column + ".to", Text(to) + "T23:59:59.999Z")];

    /// <summary>Filters on the states that wait for a decision.</summary>
    public static IEnumerable<(string Name, string Value)> Waiting() => Undecided.Select(status => ("status", status));

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
