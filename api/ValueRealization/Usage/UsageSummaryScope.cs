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

    /// <summary>The customers of a region.</summary>
    Region,

    /// <summary>The customers of a tier.</summary>
    Tier,

    /// <summary>The customers of a line of business.</summary>
    Industry,

    /// <summary>Everything, in one line.</summary>
    Total,
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
    private bool filtersCustomers;
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

    /// <summary>True when the lines are of days, weeks or months.</summary>
    public bool OfPeriods => By is UsageBy.Day or UsageBy.Week or UsageBy.Month;

    /// <summary>The statement.</summary>
    public string Sql { get; private set; } = "";

    /// <summary>Reads a request; what cannot be read is refused with the parameter's name.</summary>
    public static UsageSummaryScope Of(ListRequest request, UsageBy by, UsagePeriod period, Dialect dialect)
    {
        var scope = new UsageSummaryScope(by, period);
        var errors = new List<FieldError>();
        foreach (var (name, values) in request.Filters)
        {
            switch (name)
            {
                case "from" or "to" or "by" or "withUsers":
                    continue;
                case "customer":
                    scope.Numbers("d.customer_key", name, values, dialect, errors);
                    scope.filtersCustomers = true;
                    continue;
                case "feature":
                    scope.Features = scope.Numbers("d.feature_key", name, values, dialect, errors);
                    continue;
                case "tier":
                    if (values.Any(value => !Words.Of<CustomerTier>().Contains(value, StringComparer.Ordinal))) errors.Add(Refusals.Field(name, "unknownChoice", ("choices", string.Join(", ", Words.Of<CustomerTier>()))));
                    scope.Texts("c.tier", name, values.Select(value => value ?? ""), dialect);
                    scope.filtersCustomers = true;
                    continue;
                case "region":
                    scope.Texts("c.region_key", name, values.Select(value => TextKeys.Of(value ?? "", 100)), dialect);
                    scope.filtersCustomers = true;
                    continue;
                case "industry":
                    scope.Texts("c.industry", name, values.Select(value => value ?? ""), dialect);
                    scope.filtersCustomers = true;
                    continue;
                default:
                    errors.Add(Refusals.Field(name, "unknownParameter", ("name", name)));
                    continue;
            }
        }

        scope.Order(request.Sort, errors);
        if (errors.Count > 0) throw Refusals.Malformed(errors);
        scope.Build();
        return scope;
    }

    /// <summary>
    /// The statement that counts people and known customers for each line, each once over all its days: by the lines' own keys, or by <paramref name="period"/>, an expression over
    /// <c>d.day</c>. It reads who used what on which day, customer by customer, and only the days asked for.
    /// </summary>
    public string Heads(string? period)
    {
        var group = period ?? By switch
        {
            UsageBy.Customer => "d.customer_key",
            UsageBy.CustomerFeature => "d.customer_key, e.slot",
            UsageBy.Feature => "e.slot",
            UsageBy.Total => "0",
            _ => Group,
        };
        var parts = group.Split(", ") is [var one, var two] && By == UsageBy.CustomerFeature ? (one, two) : (group, "0");
        return $"""
            SELECT x.a AS A, x.b AS B, SUM(CASE WHEN x.person <> 0 THEN 1 ELSE 0 END) AS ActiveUsers, COUNT(DISTINCT CASE WHEN x.customer_key > 0 THEN x.customer_key END) AS ActiveCustomers
              FROM (SELECT DISTINCT {parts.Item1} AS a, {parts.Item2} AS b, d.customer_key, d.person
                      FROM (SELECT id AS customer_key FROM realization_customer UNION ALL SELECT -id FROM realization_usage_account WHERE customer_key < 0) w
                      JOIN realization_usage_person d ON d.customer_key = w.customer_key
                      JOIN realization_usage_event e ON e.id = d.event_id
                      LEFT JOIN realization_customer c ON c.id = d.customer_key
                     WHERE {string.Join(" AND ", conditions.Append("d.feature_key > -1000000000000").Distinct(StringComparer.Ordinal)).Replace("d.feature_key", "e.slot", StringComparison.Ordinal)}) x
             GROUP BY x.a, x.b
            """;
    }

    /// <summary>Restricts the counts of heads to the customers of a page, given as <c>@{name}</c>.</summary>
    public void Only(string name, IEnumerable<long> customers, Dialect dialect)
    {
        conditions.Add($"d.customer_key IN {dialect.NumbersIn(name)}");
        Parameters.Add(name, JsonSerializer.Serialize(customers));
    }

    private string Group => By switch { UsageBy.Region => "COALESCE(c.region, '')", UsageBy.Tier => "COALESCE(c.tier, '')", _ => "COALESCE(c.industry, '')" };

    private void Build()
    {
        var ofGroups = By is UsageBy.Region or UsageBy.Tier or UsageBy.Industry;
        var (withCustomer, withFeature) = (OfCustomers || ofGroups || filtersCustomers, By is UsageBy.Feature or UsageBy.CustomerFeature || Features.Count > 0);
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

        if (ofGroups)
        {
            select.Add($"{Group} AS GroupName");
            keys.Add(Group);
        }

        if (OfPeriods)
        {
            select.Add("d.day AS Day");
            keys.Add("d.day");
        }

        Sql = $"""
            SELECT {string.Concat(select.Select(item => item + ", "))}COALESCE(SUM(d.events), 0) AS Events, COALESCE(SUM(d.uses), 0) AS Uses, COALESCE(SUM(d.active_users), 0) AS UserDays, COALESCE(SUM(d.seconds), 0) AS Seconds, COALESCE(SUM(d.outputs), 0) AS Outputs, COALESCE(SUM(d.errors), 0) AS Errors
              {from}
             WHERE {string.Join(" AND ", conditions)}
             {(keys.Count == 0 ? "" : "GROUP BY " + string.Join(", ", keys))}
             ORDER BY {(OfPeriods ? "d.day" : string.Join(", ", keys.Prepend(order)))}
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
