using FluentValidation;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>How often each tier's customers get a usage report.</summary>
/// <param name="Key">Months between two reports of a key customer; null for never.</param>
/// <param name="Standard">Of a standard one, and of those without a tier.</param>
/// <param name="LongTail">Of a small one.</param>
public sealed record UsageReportRule(int? Key, int? Standard, int? LongTail)
{
    /// <summary>A fresh workspace's: every quarter.</summary>
    public static UsageReportRule Default { get; } = new(3, 3, 3);

    /// <summary>For the API's document.</summary>
    public static UsageReportRule Example { get; } = new(1, 3, null);

    /// <summary>The months of a tier.</summary>
    public int? Of(string? tier) => tier switch { "key" => Key, "longTail" => LongTail, _ => Standard };

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<UsageReportRule>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(rule => rule.Key).InclusiveBetween(1, 24);
            RuleFor(rule => rule.Standard).InclusiveBetween(1, 24);
            RuleFor(rule => rule.LongTail).InclusiveBetween(1, 24);
        }
    }
}
