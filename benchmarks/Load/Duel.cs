using ProductOps.Benchmarks.Servers;

namespace ProductOps.Benchmarks.Load;

/// <summary>Two sides taking turns, so that whatever else the machine does meets both.</summary>
public sealed class Duel
{
    private readonly List<(Turn One, Turn Other)> rounds = [];

    /// <summary>Median over the rounds of one side's answers per second, divided by the other's.</summary>
    public double Ratio => Median(rounds.Select(round => round.One.PerSecond / round.Other.PerSecond));

    /// <summary>Median over the rounds of the other side's processor time for an answer, divided by the one's: more is better for the one.</summary>
    public double ProcessorRatio => Median(rounds.Select(round => round.Other.Processor / round.One.Processor));

    /// <summary>Medians of one side.</summary>
    public (double PerSecond, double Processor, double P50, double P99) One => Medians(rounds.Select(round => round.One));

    /// <summary>Medians of the other side.</summary>
    public (double PerSecond, double Processor, double P50, double P99) Other => Medians(rounds.Select(round => round.Other));

    /// <summary>Runs the rounds; the first, while both are still warming up, does not count.</summary>
    public static async Task<Duel> Run(SuiteSettings settings, Func<Task<Turn>> one, Func<Task<Turn>> other)
    {
        var duel = new Duel();
        for (var round = 0; round <= settings.Rounds; round++)
        {
            Turn first, second;
            if (round % 2 == 0)
            {
                first = await one();
                second = await other();
            }
            else
            {
                second = await other();
                first = await one();
            }

            if (round > 0) duel.rounds.Add((first, second));
        }

        return duel;
    }

    /// <summary>The middle value.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static (double, double, double, double) Medians(IEnumerable<Turn> turns)
    {
        var all = turns.ToList();
        return (Median(all.Select(turn => turn.PerSecond)), Median(all.Select(turn => turn.Processor)), Median(all.Select(turn => turn.Quantile(0.5))), Median(all.Select(turn => turn.Quantile(0.99))));
    }
}
