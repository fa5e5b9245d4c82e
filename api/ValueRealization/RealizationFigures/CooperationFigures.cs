using ProductOps.Api.Shared.Data;

namespace ProductOps.Api.ValueRealization.RealizationFigures;

/// <summary>The figures of a time, each with the rows behind it. Money of different currencies is never added up.</summary>
public sealed record CooperationFigures
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>What was signed on each day on which something was.</summary>
    public required IReadOnlyList<SignedFigure> SignedDays { get; init; }

    /// <summary>What the contracts signed in a month bring in their first year, by region and currency.</summary>
    public required IReadOnlyList<ReceiptFigure> Receipts { get; init; }

    /// <summary>How many of the renewals of each month were kept, by customers and by money.</summary>
    public required IReadOnlyList<RenewalRateFigure> RenewalRates { get; init; }

    /// <summary>The same for the whole time.</summary>
    public required IReadOnlyList<RenewalRateFigure> RenewalTotals { get; init; }

    /// <summary>What is licensed today, the most widely licensed first; fifty at most.</summary>
    public required IReadOnlyList<LicenceFigure> Licences { get; init; }

    /// <summary>Customers with a running contract, and what they pay a year, by region.</summary>
    public required IReadOnlyList<ShareFigure> Regions { get; init; }

    /// <summary>Customers who also use a competitor's product, by competitor: who uses two of them stands at both.</summary>
    public required IReadOnlyList<ShareFigure> Competitors { get; init; }

    /// <summary>How many customers use at least one competitor's product, each counted once.</summary>
    public required int CompetitorCustomers { get; init; }

    /// <summary>Features that customers said or showed they like, by how many of them did; twenty at most.</summary>
    public required IReadOnlyList<LikedFigure> Liked { get; init; }

    /// <summary>Who works with the product, over the last four weeks.</summary>
    public required ActivityFigure Activity { get; init; }

    /// <summary>As they look.</summary>
    public static CooperationFigures Example { get; } = new()
    {
        From = new DateOnly(2025, 9, 1), To = new DateOnly(2026, 8, 20),
        SignedDays = [new SignedFigure { Day = new DateOnly(2026, 8, 18), Customers = 2, Contracts = 3, NewCustomers = 1, Rows = FigureRows.Contracts("signedOn=2026-08-18") }],
        Receipts = [new ReceiptFigure { Month = "2026-08", Region = "East", Currency = "CNY", Amount = Amount.Of(1_260_000m), Contracts = 3, Rows = FigureRows.Contracts("signedOn.from=2026-08-01&signedOn.to=2026-08-20&currency=CNY&customerRegion=East") }],
        RenewalRates = [new RenewalRateFigure { Month = "2026-08", Currency = "CNY", Decided = 10, Kept = 9, CustomerRate = 0.9m, AtStake = Amount.Of(4_000_000m), KeptAmount = Amount.Of(3_700_000m), MoneyRate = 0.925m, Rows = new FigureRows("renewals", "state=renewed&state=reduced&state=lost&currency=CNY&endsOn.from=2026-08-01&endsOn.to=2026-08-20") }],
        RenewalTotals = [],
        Licences = [new LicenceFigure { Name = "Dispatch", FeatureId = 3, Customers = 41, Quantity = 2_904, Rows = FigureRows.Contracts("status=active&startsOn.to=today&lastsUntil.from=today&feature=3") }],
        Regions = [new ShareFigure { Name = "East", Customers = 18, Amount = Amount.Of(7_340_000m), Currency = "CNY", Rows = FigureRows.Customers("region=East", "CNY") }],
        Competitors = [new ShareFigure { Name = "Otherfield", Customers = 6, Amount = Amount.Of(1_310_000m), Currency = "CNY", Rows = FigureRows.Customers("competitor=Otherfield", "CNY") }],
        CompetitorCustomers = 6,
        Liked = [new LikedFigure { FeatureId = 3, Name = "Dispatch", Customers = 5, Observations = 7, Rows = new FigureRows("observations", "kind=liked&feature=3&visitedOn.from=2025-09-01&visitedOn.to=2026-08-20") }],
        Activity = new ActivityFigure { Customers = 60, Active = 54, People = 2_310, CountedTo = new DateOnly(2026, 8, 20) },
    };
}

/// <summary>The list and the filter behind a figure.</summary>
/// <param name="List">The list, below <c>/api/v1/value-realization/</c>.</param>
/// <param name="Query">Its query string.</param>
public sealed record FigureRows(string List, string Query)
{
    /// <summary>Signed contracts that are no trials.</summary>
    public static FigureRows Contracts(string query) => new("contracts", $"isTrial=false&{(query.Contains("status=", StringComparison.Ordinal) ? "" : "status=active&status=terminated&")}{query}");

    /// <summary>Customers of one currency.</summary>
    public static FigureRows Customers(string query, string currency) => new("customers", $"{query}&currency={currency}");
}

/// <summary>A feature that customers like.</summary>
public sealed record LikedFigure
{
    /// <summary>The feature: the id.</summary>
    public required long FeatureId { get; init; }

    /// <summary>The feature: the name.</summary>
    public required string Name { get; init; }

    /// <summary>Customers with whom it was observed.</summary>
    public required int Customers { get; init; }

    /// <summary>How often.</summary>
    public required int Observations { get; init; }

    /// <summary>The rows behind it.</summary>
    public required FigureRows Rows { get; init; }
}

/// <summary>Who works with the product.</summary>
public sealed record ActivityFigure
{
    /// <summary>Customers in all.</summary>
    public required int Customers { get; init; }

    /// <summary>Those in which somebody worked with it.</summary>
    public required int Active { get; init; }

    /// <summary>The people who did, each counted once for a customer.</summary>
    public required long People { get; init; }

    /// <summary>The last day that is counted; null while nothing is.</summary>
    public DateOnly? CountedTo { get; init; }
}

/// <summary>What was signed on a day.</summary>
public sealed record SignedFigure
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Customers who signed.</summary>
    public required int Customers { get; init; }

    /// <summary>Contracts that were signed.</summary>
    public required int Contracts { get; init; }

    /// <summary>Contracts of customers who had never signed before.</summary>
    public required int NewCustomers { get; init; }

    /// <summary>The rows behind it.</summary>
    public required FigureRows Rows { get; init; }
}

/// <summary>What a month's contracts bring.</summary>
public sealed record ReceiptFigure
{
    /// <summary>The month.</summary>
    public required string Month { get; init; }

    /// <summary>The region; empty where it is not known.</summary>
    public required string Region { get; init; }

    /// <summary>The currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The money of the first year.</summary>
    public required Amount Amount { get; init; }

    /// <summary>The number of contracts.</summary>
    public required int Contracts { get; init; }

    /// <summary>The rows behind it.</summary>
    public required FigureRows Rows { get; init; }
}

/// <summary>How many renewals were kept.</summary>
public sealed record RenewalRateFigure
{
    /// <summary>The month in which the contracts ended; null for the whole time.</summary>
    public string? Month { get; init; }

    /// <summary>The currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Renewals that are decided.</summary>
    public required int Decided { get; init; }

    /// <summary>Those of them that go on.</summary>
    public required int Kept { get; init; }

    /// <summary>The rate by customers, from 0 to 1.</summary>
    public decimal? CustomerRate { get; init; }

    /// <summary>What was at stake a year.</summary>
    public required Amount AtStake { get; init; }

    /// <summary>What of it goes on; what is paid beyond that is no part of the rate.</summary>
    public required Amount KeptAmount { get; init; }

    /// <summary>The rate by money, from 0 to 1.</summary>
    public decimal? MoneyRate { get; init; }

    /// <summary>The rows behind it.</summary>
    public required FigureRows Rows { get; init; }
}

/// <summary>What is licensed today.</summary>
public sealed record LicenceFigure
{
    /// <summary>The product or feature.</summary>
    public required string Name { get; init; }

    /// <summary>The feature's id.</summary>
    public long? FeatureId { get; init; }

    /// <summary>The product's id.</summary>
    public long? ProductId { get; init; }

    /// <summary>Customers who have it.</summary>
    public required int Customers { get; init; }

    /// <summary>How many licences, where they are counted.</summary>
    public required long Quantity { get; init; }

    /// <summary>How many contracts have it without limit.</summary>
    public int Unlimited { get; init; }

    /// <summary>The rows behind it.</summary>
    public required FigureRows Rows { get; init; }
}

/// <summary>A share of the customers.</summary>
public sealed record ShareFigure
{
    /// <summary>The region or competitor; empty where it is not known.</summary>
    public required string Name { get; init; }

    /// <summary>The number of customers.</summary>
    public required int Customers { get; init; }

    /// <summary>What they pay a year.</summary>
    public required Amount Amount { get; init; }

    /// <summary>Its currency.</summary>
    public required string Currency { get; init; }

    /// <summary>The rows behind it.</summary>
    public required FigureRows Rows { get; init; }
}
