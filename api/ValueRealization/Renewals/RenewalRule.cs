using FluentValidation;
using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>When the talks about a renewal begin and by when its risk must be stated, by what is at stake; and how likely a renewal is at each risk, for the forecast.</summary>
public sealed record RenewalRule
{
    /// <summary>The bands, by the amount from which each holds; the first one from zero.</summary>
    public required IReadOnlyList<RenewalBand> Bands { get; init; }

    /// <summary>How likely a renewal is, from 0 to 1.</summary>
    public required RenewalChances Chances { get; init; }

    /// <summary>A fresh workspace's: sixty days before the end, the risk thirty days before it.</summary>
    public static RenewalRule Default { get; } = new() { Bands = [new RenewalBand(new Amount(0), 60, 30)], Chances = new RenewalChances(0.95, 0.9, 0.65, 0.25, 0.8) };

    /// <summary>For the API's document.</summary>
    public static RenewalRule Example { get; } = Default with { Bands = [new RenewalBand(new Amount(0), 60, 30), new RenewalBand(Amount.Of(500_000m), 90, 45)] };

    /// <summary>The band of an amount.</summary>
    public RenewalBand Of(Amount amount) => Bands.Last(band => band.FromAmount.Minor <= amount.Minor || band == Bands[0]);

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<RenewalRule>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(rule => rule.Bands).NotNull().Must(bands => bands is { Count: >= 1 and <= 10 } && bands[0].FromAmount.Minor == 0 && bands.Zip(bands.Skip(1)).All(pair => pair.First.FromAmount.Minor < pair.Second.FromAmount.Minor)).WithErrorCode("renewalBands");
            RuleForEach(rule => rule.Bands).ChildRules(band =>
            {
                band.RuleFor(each => each.OpenDays).InclusiveBetween(1, 365);
                band.RuleFor(each => each.RiskDays).InclusiveBetween(1, 365).LessThanOrEqualTo(each => each.OpenDays);
            });
            RuleFor(rule => rule.Chances).NotNull().Must(chances => chances is not null && new[] { chances.None, chances.Low, chances.Medium, chances.High, chances.Unstated }.All(chance => chance is >= 0 and <= 1)).WithErrorCode("renewalChances");
        }
    }
}

/// <summary>From an amount on, how many days before the end.</summary>
/// <param name="FromAmount">What is at stake a year, in any currency.</param>
/// <param name="OpenDays">Talks begin so many days before the end.</param>
/// <param name="RiskDays">The risk must be stated so many days before the end.</param>
public sealed record RenewalBand(Amount FromAmount, int OpenDays, int RiskDays);

/// <summary>How likely a renewal is at each risk.</summary>
/// <param name="None">No risk in sight.</param>
/// <param name="Low">Something to watch.</param>
/// <param name="Medium">It may fail.</param>
/// <param name="High">It will fail unless something is done.</param>
/// <param name="Unstated">Nobody has said.</param>
public sealed record RenewalChances(double None, double Low, double Medium, double High, double Unstated)
{
    /// <summary>The chance at a risk's word.</summary>
    public double Of(string? risk) => risk switch { "none" => None, "low" => Low, "medium" => Medium, "high" => High, _ => Unstated };
}
