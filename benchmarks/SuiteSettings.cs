namespace ProductOps.Benchmarks;

/// <summary>What was asked for on the command line.</summary>
public sealed class SuiteSettings
{
    /// <summary>Requirements in the pool.</summary>
    public int Rows { get; private set; } = 100_000;

    /// <summary>The pools that growth is measured on.</summary>
    public IReadOnlyList<int> Sizes { get; private set; } = [10_000, 100_000, 1_000_000];

    /// <summary>Only measures whose name contains this.</summary>
    public string? Only { get; private set; }

    /// <summary>How often the two sides take turns.</summary>
    public int Rounds { get; private set; } = 7;

    /// <summary>How long a turn lasts.</summary>
    public TimeSpan Turn { get; private set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The repository's root.</summary>
    public string Root { get; } = FindRoot();

    /// <summary>Where pools are kept between runs: not part of the repository.</summary>
    public string Pools => Path.Combine(Root, "artifacts", "benchmarks");

    /// <summary>Reads the command line; explains itself and answers null when it cannot.</summary>
    public static SuiteSettings? Read(string[] args)
    {
        var settings = new SuiteSettings();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--rows" when int.TryParse(value, out var rows) && rows >= 1000: settings.Rows = rows; break;
                case "--sizes" when value?.Split(',').All(size => int.TryParse(size, out _)) == true: settings.Sizes = [.. value.Split(',').Select(int.Parse)]; break;
                case "--only" when value is not null: settings.Only = value; break;
                case "--rounds" when int.TryParse(value, out var rounds) && rounds >= 1: settings.Rounds = rounds; break;
                case "--turn" when double.TryParse(value, out var seconds) && seconds > 0: settings.Turn = TimeSpan.FromSeconds(seconds); break;
                default:
                    Console.Error.WriteLine("""
                        dotnet run -c Release --project benchmarks [-- options]

                          --rows 100000                  requirements in the pool (at least 1000)
                          --sizes 10000,100000,1000000   pools on which growth is measured
                          --only search                  only measures whose name contains this
                          --rounds 7  --turn 1.5         turns of each side, and their length in seconds
                        """);
                    return null;
            }
        }

        return settings;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProductOps.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("ProductOps.sln is nowhere above the program.");
    }
}
