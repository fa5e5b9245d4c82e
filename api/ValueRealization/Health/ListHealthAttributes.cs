using System.Text.Json;
using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>The attributes of today's customers that a term can look at: fields of their own, and columns that imports have kept, each with its most frequent values.</summary>
public sealed class ListHealthAttributes : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/health-rule/attributes", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<ListPage<Attribute>>;

    /// <summary>An attribute.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Customers">How many customers have a value.</param>
    /// <param name="IsNumber">True when every value is a number.</param>
    /// <param name="Lowest">The lowest number.</param>
    /// <param name="Highest">The highest number.</param>
    /// <param name="Values">The most frequent values.</param>
    public sealed record Attribute(string Name, int Customers, bool IsNumber, double? Lowest, double? Highest, IReadOnlyList<Value> Values)
    {
        /// <summary>As it looks.</summary>
        public static Attribute Example => new("Contract", 3510, false, null, null, [new Value("Month-to-month", 1930), new Value("Two year", 840)]);
    }

    /// <summary>A value.</summary>
    /// <param name="Text">The value.</param>
    /// <param name="Customers">How many customers have it.</param>
    public sealed record Value(string Text, int Customers);

    /// <summary>Counts them in one pass.</summary>
    public sealed class Handler(Db db) : IRequestHandler<Query, ListPage<Attribute>>
    {
        private const int MostAttributes = 200;
        private const int MostValues = 12;
        private const int MostCounted = 5000;
        private const int LongestValue = 200;
        private const string All = """
            SELECT tier AS Tier, strategy AS Strategy, industry AS Industry, region AS Region, recurring_revenue AS Revenue, currency AS Currency, extra AS Extra FROM realization_customer WHERE archived_at IS NULL
            """;

        /// <inheritdoc/>
        public async Task<ListPage<Attribute>> Handle(Query request, CancellationToken cancellationToken)
        {
            var counts = new Dictionary<string, Counted>(StringComparer.Ordinal);
            foreach (var customer in await db.Query<HealthState>(All, null, cancellationToken))
            {
                var own = customer.Attributes();
                foreach (var name in CustomerAttributes.Own) Count(name, own.Of(TextKeys.Of(name)));
                foreach (var (name, value) in customer.Extra is { Length: > 2 } extra ? JsonSerializer.Deserialize<Dictionary<string, string>>(extra, Json.Options)! : []) Count(name, value);
            }

            return new ListPage<Attribute>([.. counts.OrderByDescending(pair => pair.Value.Customers).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostAttributes).Select(pair => pair.Value.Shown(pair.Key))], null, null);

            void Count(string name, string? value)
            {
                if (string.IsNullOrWhiteSpace(value)) return;
                if (!counts.TryGetValue(name, out var counted)) counts[name] = counted = new Counted();
                counted.Add(value.Trim());
            }
        }

        private sealed class Counted
        {
            private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);
            private int numbers;
            private double lowest = double.MaxValue;
            private double highest = double.MinValue;

            public int Customers { get; private set; }

            public void Add(string value)
            {
                Customers++;
                if (HealthScorer.Number(value) is { } number)
                {
                    numbers++;
                    (lowest, highest) = (Math.Min(lowest, number), Math.Max(highest, number));
                }

                if (value.Length <= LongestValue && (values.ContainsKey(value) || values.Count < MostCounted)) values[value] = values.GetValueOrDefault(value) + 1;
            }

            public Attribute Shown(string name)
            {
                var isNumber = numbers == Customers;
                return new Attribute(name, Customers, isNumber, isNumber ? lowest : null, isNumber ? highest : null, [.. values.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostValues).Select(pair => new Value(pair.Key, pair.Value))]);
            }
        }
    }
}
