using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>A customer's attributes by name: fields of its own, and columns that an import has kept. Case, width and blanks of a name do not matter.</summary>
public sealed class CustomerAttributes
{
    /// <summary>The customer's own fields that a term may look at.</summary>
    public static readonly IReadOnlyList<string> Own = ["tier", "strategy", "industry", "region", "recurringRevenue", "currency"];

    /// <summary>A customer of whom nothing is known.</summary>
    public static readonly CustomerAttributes None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    // The same few names stand in every row of a table.
    private static readonly ConcurrentDictionary<string, string> Keys = new(StringComparer.Ordinal);
    private const int MostKeys = 10_000;
    private readonly Dictionary<string, string> byKey;

    private CustomerAttributes(Dictionary<string, string> byKey) => this.byKey = byKey;

    /// <summary>A customer's.</summary>
    public static CustomerAttributes Read(string? tier, string? strategy, string? industry, string? region, long? revenue, string currency, string? extra)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        if (extra is { Length: > 2 })
        {
            using var document = JsonDocument.Parse(extra);
            foreach (var field in document.RootElement.EnumerateObject()) Add(field.Name, field.Value.ToString());
        }

        Add("tier", tier);
        Add("strategy", strategy);
        Add("industry", industry);
        Add("region", region);
        Add("recurringRevenue", revenue is { } minor ? (minor / 100m).ToString(CultureInfo.InvariantCulture) : null);
        Add("currency", revenue is null ? null : currency);
        return new CustomerAttributes(known);

        void Add(string name, string? value)
        {
            if (string.IsNullOrWhiteSpace(value)) return;
            if (Keys.Count > MostKeys) Keys.Clear();
            known[Keys.GetOrAdd(name, static text => TextKeys.Of(text))] = value.Trim();
        }
    }

    /// <summary>The attribute with this key; null where it is not known.</summary>
    public string? Of(string key) => byKey.GetValueOrDefault(key);
}
