using System.Globalization;
using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Primitives;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.ValueRealization.Customers;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>What a line of the summary is about.</summary>
public enum UsageBy
{
    /// <summary>A customer.</summary>
    Customer,

    /// <summary>A feature.</summary>
    Feature,

    /// <summary>A customer's use of a feature.</summary>
    CustomerFeature,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,
}

/// <summary>A request for the summary as SQL: from the smallest of the maintained sums that can answer it.</summary>
public sealed class UsageSummaryScope
{
    private const int Most = 200;
    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["events"] = "SUM(d.events)", ["uses"] = "SUM(d.uses)", ["userDays"] = "SUM(d.active_users)", ["minutes"] = "SUM(d.seconds)", ["outputs"] = "SUM(d.outputs)", ["errors"] = "SUM(d.errors)",
    };

    private readonly List<string> conditions = ["d.day >= @From", "d.day <= @To"];
    private readonly List<string> keys = [];
    private string order = "SUM(d.uses) DESC";

    private UsageSummaryScope(UsageBy by, UsagePeriod period)
    {
        By = by;
        Period = period;
        Parameters.Add("From", period.From);
        Parameters.Add("To", period.To);
    }

    /// <summary>What a line is about.</summary>
    public UsageBy By { get; }

    /// <summary>The days.</summary>
    public UsagePeriod Period { get; }

    /// <summary>The values.</summary>
    public DynamicParameters Parameters { get; } = new();

    /// <summary>The features asked for; empty means all.</summary>
    public IReadOnlyList<long> Features { get; private set; } = [];

    /// <summary>True when the lines are of customers, so that people can be told apart.</summary>
    public bool OfCustomers => By is UsageBy.Customer or UsageBy.CustomerFeature;

    /// <summary>The statement.</summary>
    public string Sql { get; private set; } = "";

    /// <summary>Reads a request; what cannot be read is refused with the parameter's name.</summary>
    public static UsageSummaryScope Of(ListRequest request, UsageBy by, UsagePeriod period, Dialect dialect)
    {
        var scope = new UsageSummaryScope(by, period);
        var errors = new List<FieldError>();
        var ofCustomers = false;
        foreach (var (name, values) in request.Filters)
        {
            switch (name)
            {
                case "from" or "to" or "by":
                    continue;
                case "customer":
                    scope.Numbers("d.customer_key", name, values, dialect, errors);
                    ofCustomers = true;
                    continue;
                case "feature":
                    scope.Features = scope.Numbers("d.feature_key", name, values, dialect, errors);
                    continue;
                case "tier":
                    if (values.Any(value => !Words.Of<CustomerTier>().Contains(value, StringComparer.Ordinal))) errors.Add(Refusals.Field(name, "unknownChoice", ("choices", string.Join(", ", Words.Of<CustomerTier>()))));
                    scope.Texts("c.tier", name, values.Select(value => value ?? ""), dialect);
                    ofCustomers = true;
                    continue;
                case "region":
                    scope.Texts("c.region_key", name, values.Select(value => TextKeys.Of(value ?? "", 100)), dialect);
                    ofCustomers = true;
                    continue;
                case "industry":
                    scope.Texts("c.industry", name, values.Select(value => value ?? ""), dialect);
                    ofCustomers = true;
                    continue;
                default:
                    errors.Add(Refusals.Field(name, "unknownParameter", ("name", name)));
                    continue;
            }
        }

        scope.Order(request.Sort, errors);
        if (errors.Count > 0) throw Refusals.Malformed(errors);
        scope.Build(ofCustomers);
        return scope;
    }

    private void Build(bool filtersCustomers)
    {
        var (withCustomer, withFeature) = (OfCustomers || filtersCustomers, By is UsageBy.Feature or UsageBy.CustomerFeature || Features.Count > 0);
        var select = new List<string>();
        var from = new StringBuilder(!withFeature ? "FROM realization_usage_customer_day d" : withCustomer ? "FROM realization_usage_day d" : "FROM realization_usage_feature_day d");
        if (withCustomer) from.Append(" LEFT JOIN realization_customer c ON c.id = d.customer_key");
        if (withFeature) conditions.Add("d.feature_key > -1000000000000");
        if (OfCustomers)
        {
            from.Append(" LEFT JOIN realization_usage_account a ON a.id = -d.customer_key");
            select.AddRange(["d.customer_key AS CustomerKey", "MAX(COALESCE(c.name, a.ref)) AS CustomerName"]);
            keys.Add("d.customer_key");
        }

        if (By is UsageBy.Feature or UsageBy.CustomerFeature)
        {
            from.Append(" LEFT JOIN refinement_pub_feature f ON f.id = d.feature_key LEFT JOIN realization_usage_event e ON e.id = -d.feature_key");
            select.AddRange(["d.feature_key AS FeatureKey", "MAX(COALESCE(f.name, e.name)) AS FeatureName"]);
            keys.Add("d.feature_key");
        }

        if (keys.Count == 0)
        {
            select.Add("d.day AS Day");
            keys.Add("d.day");
        }

        Sql = $"""
            SELECT {string.Join(", ", select)}, SUM(d.events) AS Events, SUM(d.uses) AS Uses, SUM(d.active_users) AS UserDays, SUM(d.seconds) AS Seconds, SUM(d.outputs) AS Outputs, SUM(d.errors) AS Errors
              {from}
             WHERE {string.Join(" AND ", conditions)}
             GROUP BY {string.Join(", ", keys)}
             ORDER BY {(By is UsageBy.Day or UsageBy.Week or UsageBy.Month ? "d.day" : order + ", " + string.Join(", ", keys))}
            """;
    }

    private void Order(string? sort, List<FieldError> errors)
    {
        if (sort is null) return;
        var name = sort.TrimStart('-');
        if (Orders.TryGetValue(name, out var sum)) order = sum + (sort[0] == '-' ? " DESC" : " ASC");
        else errors.Add(Refusals.Field("sort", "unknownSort", ("name", sort), ("names", string.Join(", ", Orders.Keys))));
    }

    private IReadOnlyList<long> Numbers(string column, string name, StringValues values, Dialect dialect, List<FieldError> errors)
    {
        var numbers = new List<long>();
        foreach (var value in values)
        {
            if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && numbers.Count < Most) numbers.Add(number);
            else errors.Add(Refusals.Field(name, "unreadableReference"));
        }

        conditions.Add($"{column} IN {dialect.NumbersIn(name)}");
        Parameters.Add(name, JsonSerializer.Serialize(numbers));
        return numbers;
    }

    private void Texts(string column, string name, IEnumerable<string> values, Dialect dialect)
    {
        conditions.Add($"{column} IN {dialect.TextsIn(name)}");
        Parameters.Add(name, JsonSerializer.Serialize(values.Take(Most)));
    }
}
