using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Benchmarks.Pool;

namespace ProductOps.Benchmarks.Measures;

/// <summary>How often what is known to be the same is found among the first: English reports with known duplicates, Chinese sentences of one meaning. Left out where the sample data is not there.</summary>
public static class Quality
{
    /// <summary>Measures.</summary>
    public static Task<IReadOnlyList<Result>> Run(SuiteSettings settings)
    {
        var folder = Path.Combine(settings.Root, "..", "shared", "data", "similar");
        if (!Directory.Exists(folder))
        {
            Console.WriteLine("quality of similar: left out, there is no ../shared/data/similar");
            return Task.FromResult<IReadOnlyList<Result>>([]);
        }

        return Task.FromResult<IReadOnlyList<Result>>([.. Reports(settings, folder), .. Sentences(settings, folder)]);
    }

    private static IEnumerable<Result> Reports(SuiteSettings settings, string folder)
    {
        var reports = Csv(Path.Combine(folder, "SeaMonkey_bugs.csv")).ToDictionary(row => long.Parse(row["Issue id"], CultureInfo.InvariantCulture), row => (Title: row["Summary"], Body: row["Description"]));
        var groups = new Dictionary<long, HashSet<long>>();
        foreach (var row in Csv(Path.Combine(folder, "SeaMonkey_bugs_pairs_in_corpus.csv")))
        {
            var joined = new[] { row["a"], row["b"] }.Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToHashSet();
            foreach (var member in joined.ToList()) joined.UnionWith(groups.GetValueOrDefault(member) ?? []);
            foreach (var member in joined) groups[member] = joined;
        }

        return With(settings, reports.Select(report => (report.Key, report.Value.Title, (string?)report.Value.Body)), find =>
        {
            var byTitle = groups.Keys.Select(id => Place(find(reports[id].Title, null, id), groups[id])).ToList();
            var byBoth = groups.Keys.Select(id => Place(find(reports[id].Title, reports[id].Body, id), groups[id])).ToList();
            return
            [
                Result.AtLeast("similar, English: hit@5", Share(byTitle, 5), "of 75 reports", 0.827, ("hit@1", Share(byTitle, 1)), ("title and body", Share(byBoth, 5))),
                Result.AtLeast("similar, English: hit@10", Share(byTitle, 10), "of 75 reports", 0.893, ("title and body", Share(byBoth, 10))),
            ];
        });
    }

    private static IEnumerable<Result> Sentences(SuiteSettings settings, string folder)
    {
        var pairs = File.ReadLines(Path.Combine(folder, "pawsx_zh_dev.tsv")).Select(line => line.Split('\t')).ToList();
        var ids = pairs.Select(pair => pair[1]).Distinct(StringComparer.Ordinal).Select((sentence, i) => (sentence, i)).ToDictionary(pair => pair.sentence, pair => pair.i + 1L, StringComparer.Ordinal);
        return With(settings, ids.Select(sentence => (sentence.Value, sentence.Key, (string?)null)), find =>
        {
            var places = pairs.Where(pair => pair[2] == "1").Select(pair => Place(find(pair[0], null, 0), new HashSet<long> { ids[pair[1]] })).ToList();
            return
            [
                Result.AtLeast("similar, Chinese: hit@5", Share(places, 5), "of 853 sentences", 0.954),
                Result.AtLeast("similar, Chinese: hit@10", Share(places, 10), "of 853 sentences", 0.995),
            ];
        });
    }

    private static IReadOnlyList<Result> With(SuiteSettings settings, IEnumerable<(long Id, string Title, string? Body)> texts, Func<Func<string, string?, long, IReadOnlyList<SimilarRecord>>, IReadOnlyList<Result>> measure)
    {
        Directory.CreateDirectory(settings.Pools);
        var file = Path.Combine(settings.Pools, $"work-{Guid.NewGuid():n}.db");
        try
        {
            new Migrator(new SqliteDialect(), $"Data Source={file}", NullLogger<Migrator>.Instance).Run(CancellationToken.None).GetAwaiter().GetResult();
            using var engine = new SqliteEngine($"Data Source={file}", new DatabaseOptions());
            var db = new Db(engine);
            var index = new TextIndex(db, TimeProvider.System);
            db.Write(() =>
            {
                index.PutMany([.. texts.Select(text => new IndexedRecord(TextKind.Requirement, text.Id, text.Title, text.Body))]);
                return Task.CompletedTask;
            }).GetAwaiter().GetResult();
            return measure((title, body, except) => db.Read(() => Task.FromResult(index.Similar(TextKind.Requirement, title, body, 10, except))).GetAwaiter().GetResult());
        }
        finally
        {
            PoolDatabase.Delete(file);
        }
    }

    private static int Place(IReadOnlyList<SimilarRecord> found, IReadOnlySet<long> expected) =>
        found.Select((record, i) => (record.Id, i)).Where(pair => expected.Contains(pair.Id)).Select(pair => pair.i).FirstOrDefault(int.MaxValue);

    private static double Share(List<int> places, int first) => places.Count(place => place < first) / (double)places.Count;

    private static IEnumerable<Dictionary<string, string>> Csv(string path)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in File.ReadAllText(path).ReplaceLineEndings("\n"))
        {
            if (c == '"') quoted = !quoted;
            if (c is ',' or '\n' && !quoted)
            {
                rows[^1].Add(field.Length > 1 && field[0] == '"' ? field.ToString(1, field.Length - 2).Replace("\"\"", "\"", StringComparison.Ordinal) : field.ToString());
                field.Clear();
                if (c == '\n') rows.Add([]);
            }
            else
            {
                field.Append(c);
            }
        }

        return rows.Skip(1).Where(row => row.Count == rows[0].Count).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
