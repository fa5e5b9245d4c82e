using System.Text;

namespace ProductOps.Benchmarks.Pool;

/// <summary>Made-up Chinese and English text whose words are spread as in real text: few very common, most rare. The same seed gives the same text.</summary>
public sealed class Words(int seed)
{
    private static readonly string[] Chinese = Make(7, 40_000, random => string.Concat(Enumerable.Range(0, random.Next(10) < 7 ? 2 : random.Next(1, 5)).Select(_ => (char)('一' + (int)(6000 * Math.Pow(random.NextDouble(), 2))))));
    private static readonly string[] English = Make(8, 20_000, random => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{"bcdfghjklmnprstvwz"[random.Next(18)]}{"aeiou"[random.Next(5)]}{"nrstl"[random.Next(5)]}")));

    private readonly Random random = new(seed);

    /// <summary>A title of about 18 Chinese characters, or as much in English one time in six.</summary>
    public string Title() => Sentence(random.Next(6) == 0, 18);

    /// <summary>A description of about 300 Chinese characters, or as much in English one time in six.</summary>
    public string Body() => Sentence(random.Next(6) == 0, 200 + random.Next(200));

    /// <summary>A word; the lower the rank, the commoner.</summary>
    public static string Word(int rank) => Chinese[rank];

    /// <summary>An English word; the lower the rank, the commoner.</summary>
    public static string EnglishWord(int rank) => English[rank];

    private string Sentence(bool english, int length)
    {
        var text = new StringBuilder();
        while (text.Length < (english ? length * 2 : length))
        {
            text.Append(english ? English[Rank(English.Length)] + " " : Chinese[Rank(Chinese.Length)]);
            if (random.Next(8) == 0) text.Append(english ? ". " : "，");
            if (random.Next(40) == 0) text.Append(random.Next(2_000));
        }

        return text.ToString().Trim();
    }

    // Zipf: how often a word is said falls with its rank.
    private int Rank(int words) => (int)Math.Pow(words, random.NextDouble()) - 1;

    private static string[] Make(int seed, int count, Func<Random, string> word)
    {
        var dice = new Random(seed);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var list = new List<string>(count);
        while (list.Count < count)
        {
            var made = word(dice);
            if (words.Add(made)) list.Add(made);
        }

        return [.. list];
    }
}
