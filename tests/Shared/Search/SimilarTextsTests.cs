using System.Globalization;
using System.Text;
using ProductOps.Api.Shared.Search;
using ProductOps.Tests.House;

namespace ProductOps.Tests.Shared.Search;

public sealed class SimilarTextsTests
{
    private IndexedTexts texts = null!;

    [SetUp]
    public void Start() => texts = new IndexedTexts();

    [TearDown]
    public void Stop() => texts.Dispose();

    [Test]
    public void The_same_text_is_a_hundred_and_comes_first()
    {
        texts.Put(1, "登录页面很慢", "每天早上九点打开登录页面要等半分钟");
        texts.Put(2, "导出报表格式不对", "日期列变成了数字");
        texts.Put(3, "登录页面样式错乱", "窄屏幕上按钮看不见");
        var found = texts.Similar("登录页面很慢", "每天早上九点打开登录页面要等半分钟");
        Assert.That(found[0], Is.EqualTo(new SimilarRecord(1, 100)));
        Assert.That(found.Select(record => record.Id), Does.Contain(3L).And.Not.Contains(2L));
        Assert.That(found.Single(record => record.Id == 3).Likeness, Is.LessThan(SimilarRecord.LikelySame));
    }

    [Test]
    public void The_record_itself_is_not_like_itself()
    {
        texts.Put(1, "登录页面很慢");
        Assert.That(texts.Similar("登录页面很慢", except: 1), Is.Empty);
    }

    [Test]
    public void Other_endings_and_letter_slips_are_forgiven()
    {
        texts.Put(1, "Application crashes when printing invoices");
        texts.Put(2, "Sort the invoices by customer");
        texts.Put(3, "Dark mode for the calendar");
        Assert.That(texts.Similar("crashed while print an invoice")[0].Id, Is.EqualTo(1));
        Assert.That(texts.Similar("aplication crahses")[0].Id, Is.EqualTo(1));
    }

    [Test]
    public void A_body_alone_is_enough_to_find_like_records()
    {
        texts.Put(1, "无标题", "点击导出按钮之后页面没有任何反应");
        Assert.That(texts.Similar("", "导出按钮没有反应")[0].Id, Is.EqualTo(1));
    }

    [Test]
    public void What_it_costs_does_not_grow_with_the_pool()
    {
        var random = new Random(11);
        // Character frequencies as in real text: few very common ones, many rare ones.
        string Said(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('一' + (int)(4000 * Math.Pow(random.NextDouble(), 3)))));
        var asked = Enumerable.Range(0, 20).Select(_ => (Title: Said(18), Body: Said(80))).ToList();
        var id = 0;
        foreach (var size in new[] { 2_000, 20_000 })
        {
            while (id < size) texts.Put([.. Enumerable.Range(0, 500).Select(_ => new IndexedRecord(TextKind.Requirement, ++id, Said(18), Said(80)))]);
            foreach (var (title, body) in asked)
            {
                var work = texts.Read(() =>
                {
                    var search = new SimilarTexts(texts.Db.Session, texts.Db.Dialect, TextKind.Requirement);
                    search.Find(title, body, 10, null);
                    return search.Work;
                });
                Assert.That(work.Postings, Is.LessThanOrEqualTo(80_000 + 4_000));
                Assert.That(work.Texts, Is.LessThanOrEqualTo(250));
            }
        }
    }

    [Test]
    public void Known_duplicates_of_real_reports_are_among_the_first()
    {
        var folder = Path.Combine(Source.NeedSampleData(), "similar");
        var reports = Csv(Path.Combine(folder, "SeaMonkey_bugs.csv")).ToDictionary(row => long.Parse(row["Issue id"], CultureInfo.InvariantCulture), row => (Title: row["Summary"], Body: row["Description"]));
        var groups = Groups(Csv(Path.Combine(folder, "SeaMonkey_bugs_pairs_in_corpus.csv")).Select(row => (long.Parse(row["a"], CultureInfo.InvariantCulture), long.Parse(row["b"], CultureInfo.InvariantCulture))));
        texts.Put([.. reports.Select(report => new IndexedRecord(TextKind.Requirement, report.Key, report.Value.Title, report.Value.Body))]);

        var hits = groups.Keys.Select(id => Place(texts.Similar(reports[id].Title, null, 10, id), groups[id])).ToList();
        var (five, ten) = Shares(hits);
        TestContext.Out.WriteLine($"hit@5 {five:0.000} hit@10 {ten:0.000} of {hits.Count}");
        Assert.That(reports, Has.Count.EqualTo(1076));
        Assert.That(hits, Has.Count.EqualTo(75));
        Assert.That(five, Is.GreaterThanOrEqualTo(0.827 - 0.0005));
        Assert.That(ten, Is.GreaterThanOrEqualTo(0.867 - 0.0005));
    }

    [Test]
    public void Chinese_sentences_of_the_same_meaning_are_among_the_first()
    {
        var pairs = File.ReadLines(Path.Combine(Source.NeedSampleData(), "similar", "pawsx_zh_dev.tsv")).Select(line => line.Split('\t')).ToList();
        var sentences = pairs.Select(pair => pair[1]).Distinct(StringComparer.Ordinal).Select((sentence, i) => (sentence, Id: i + 1L)).ToDictionary(pair => pair.sentence, pair => pair.Id, StringComparer.Ordinal);
        texts.Put([.. sentences.Select(pair => new IndexedRecord(TextKind.Requirement, pair.Value, pair.Key))]);

        var hits = pairs.Where(pair => pair[2] == "1").Select(pair => Place(texts.Similar(pair[0], null, 10), [sentences[pair[1]]])).ToList();
        var (five, ten) = Shares(hits);
        TestContext.Out.WriteLine($"hit@5 {five:0.000} hit@10 {ten:0.000} of {hits.Count}");
        Assert.That(hits, Has.Count.EqualTo(853));
        Assert.That(five, Is.GreaterThanOrEqualTo(0.985));
        Assert.That(ten, Is.GreaterThanOrEqualTo(0.995 - 0.0005));
    }

    private static int Place(IReadOnlyList<SimilarRecord> found, IReadOnlyCollection<long> expected) =>
        found.Select((record, i) => (record.Id, i)).Where(pair => expected.Contains(pair.Id)).Select(pair => pair.i).FirstOrDefault(int.MaxValue);

    private static (double Five, double Ten) Shares(List<int> places) =>
        (places.Count(place => place < 5) / (double)places.Count, places.Count(place => place < 10) / (double)places.Count);

    // Being a duplicate holds both ways and across: two duplicates of one report are duplicates of each other.
    private static Dictionary<long, List<long>> Groups(IEnumerable<(long A, long B)> pairs)
    {
        var groups = new Dictionary<long, HashSet<long>>();
        foreach (var (a, b) in pairs)
        {
            var joined = new HashSet<long> { a, b };
            joined.UnionWith(groups.GetValueOrDefault(a) ?? []);
            joined.UnionWith(groups.GetValueOrDefault(b) ?? []);
            foreach (var member in joined) groups[member] = joined;
        }

        return groups.ToDictionary(group => group.Key, group => group.Value.Where(member => member != group.Key).ToList());
    }

    private static List<Dictionary<string, string>> Csv(string path)
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
            else field.Append(c);
        }

        return [.. rows.Skip(1).Where(row => row.Count == rows[0].Count).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
