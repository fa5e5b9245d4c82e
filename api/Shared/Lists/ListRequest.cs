using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Lists;

/// <summary>What a caller asks of a list, as it stands in the query string: filters, text, order, place and size.</summary>
public sealed class ListRequest
{
    private static readonly string[] Words = ["limit", "cursor", "sort", "q", "withTotal", "format"];

    private readonly IReadOnlyDictionary<string, StringValues> query;

    private ListRequest(IReadOnlyDictionary<string, StringValues> query, string? accept)
    {
        this.query = query;
        Format = One("format") ?? accept switch
        {
            "text/csv" => "csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "xlsx",
            _ => null,
        };
    }

    /// <summary>The text to find.</summary>
    public string? Text => One("q") is { Length: > 0 } text ? text : null;

    /// <summary>The order asked for.</summary>
    public string? Sort => One("sort");

    /// <summary>The place to go on from.</summary>
    public string? Cursor => One("cursor");

    /// <summary><c>csv</c>, <c>xlsx</c>, or null for JSON.</summary>
    public string? Format { get; }

    /// <summary>True when the number of all rows is wanted.</summary>
    public bool WithTotal => One("withTotal") is "true";

    /// <summary>Everything that is a filter.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Filters => query.Where(pair => !Words.Contains(pair.Key, StringComparer.Ordinal));

    /// <summary>The page's size.</summary>
    public int Limit
    {
        get
        {
            if (One("limit") is not { } text) return Limits.Page;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= Limits.LargestPage
                ? limit
                : throw Refusals.Malformed("limit", "limitRange", ("largest", Limits.LargestPage));
        }
    }

    /// <summary>Reads the request; minimal APIs call this.</summary>
    public static ValueTask<ListRequest> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        var accept = context.Request.Headers.Accept.ToString();
        return ValueTask.FromResult(new ListRequest(context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), accept.Split(',')[0].Split(';')[0].Trim()));
    }

    /// <summary>The request that a query string stands for, as saved views and bulk changes keep it.</summary>
    public static ListRequest Parse(string queryString) => new(QueryHelpers.ParseQuery(queryString), null);

    /// <summary>The parameter's one value, or null.</summary>
    public string? One(string name) => query.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : null;

    /// <summary>The query string without the cursor, for the link to the next page.</summary>
    public string Without(string name) => QueryString.Create(query.Where(pair => pair.Key != name)).ToString();
}
