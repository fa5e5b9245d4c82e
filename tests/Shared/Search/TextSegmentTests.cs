using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Search;

[TestFixtureSource(typeof(SqlServerDatabase), nameof(SqlServerDatabase.Engines))]
public sealed class TextSegmentTests(Engine engine)
{
    private const string Live = "SELECT COUNT(*) FROM platform_text_segment WHERE state = 2";
    private const string Retired = "SELECT COUNT(*) FROM platform_text_segment WHERE state = 3";

    private IndexedTexts texts = null!;

    [SetUp]
    public void Start() => texts = new IndexedTexts(engine);

    [TearDown]
    public void Stop() => texts.Dispose();

    [Test]
    public void Single_writes_gather_into_few_segments_that_still_find_everything()
    {
        for (var id = 1; id <= 300; id++) texts.Put(id, $"需求第{id}号", $"number{id} 共同的话");
        Assert.That(texts.Count(Live), Is.LessThanOrEqualTo(3 * 6));
        Assert.That(texts.Find("共同的话", rows: int.MaxValue), Is.EqualTo(Enumerable.Range(1, 300).Select(id => (long)id)));
        for (var id = 1; id <= 300; id += 23) Assert.That(texts.Find($"第{id}号"), Is.EqualTo(new[] { (long)id }));
    }

    [Test]
    public void Merged_segments_are_removed_once_nobody_can_be_reading_them()
    {
        for (var id = 1; id <= 16; id++) texts.Put(id, $"需求{id}");
        Assert.That(texts.Count(Retired), Is.GreaterThan(0));
        texts.Clock.Forward(TimeSpan.FromMinutes(5));
        texts.Upkeep.Run(texts.Clock.GetUtcNow().UtcDateTime, CancellationToken.None).GetAwaiter().GetResult();
        Assert.That(texts.Count(Retired), Is.Zero);
        Assert.That(texts.Count("SELECT COUNT(*) FROM platform_text_page WHERE segment_id NOT IN (SELECT id FROM platform_text_segment)"), Is.Zero);
        Assert.That(texts.Find("需求", rows: int.MaxValue), Has.Count.EqualTo(16));
    }

    [Test]
    public void The_upkeep_merges_large_segments_in_slices_and_leaves_out_who_is_gone()
    {
        // Four segments of a level that writes leave alone, with enough different tokens for several slices.
        var random = new Random(3);
        string Words() => string.Concat(Enumerable.Range(0, 40).Select(_ => (char)('一' + random.Next(3000))));
        var said = new Dictionary<long, string>();
        for (var part = 0; part < 4; part++)
        {
            var records = Enumerable.Range(part * 4200 + 1, 4200).Select(id => new IndexedRecord(TextKind.Requirement, id, said[id] = Words())).ToList();
            texts.Put(records);
        }

        texts.Remove(1, 2, 3);
        texts.Put(3, said[3]);
        var removedBefore = Under(said[2], 2);
        Run();
        Assert.That(texts.Count(Live), Is.LessThanOrEqualTo(2));
        Assert.That(texts.Count("SELECT COUNT(*) FROM platform_text_segment WHERE state = 1"), Is.Zero);
        Assert.That(removedBefore, Is.True);
        Assert.That(Under(said[2], 2), Is.False);
        foreach (var id in new long[] { 3, 4, 4200, 4201, 9000, 16800 }) Assert.That(texts.Find(said[id][10..16]), Does.Contain(id));
        Assert.That(texts.Find(said[1]), Is.Empty);

        void Run() => texts.Upkeep.Run(texts.Clock.GetUtcNow().UtcDateTime, CancellationToken.None).GetAwaiter().GetResult();
        bool Under(string text, long id) => texts.Read(() =>
        {
            var reader = new PostingReader(texts.Db.Session, texts.Db.Dialect);
            return reader.Ids(reader.Find([TextToken.Piece(TextKind.Requirement, text[0], text[1])])[0]).Contains(id);
        });
    }

    [Test]
    public void An_upkeep_that_was_interrupted_goes_on_where_it_stopped()
    {
        var random = new Random(4);
        var said = new Dictionary<long, string>();
        for (var part = 0; part < 4; part++)
            texts.Put([.. Enumerable.Range(part * 4200 + 1, 4200).Select(id => new IndexedRecord(TextKind.Requirement, id, said[id] = string.Concat(Enumerable.Range(0, 40).Select(_ => (char)('一' + random.Next(3000))))))]);
        using var stop = new CancellationTokenSource();
        var interrupted = new TextIndexUpkeep(texts.Db, new StoppingClock(stop, 6));
        Assert.That(async () => await interrupted.Run(DateTime.UtcNow, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(texts.Count("SELECT COUNT(*) FROM platform_text_segment WHERE state = 1 AND built_to > 0"), Is.EqualTo(1));
        foreach (var id in new long[] { 1, 9000, 16800 }) Assert.That(texts.Find(said[id][10..16]), Does.Contain(id));

        texts.Upkeep.Run(DateTime.UtcNow, CancellationToken.None).GetAwaiter().GetResult();
        Assert.That(texts.Count(Live), Is.EqualTo(1));
        foreach (var id in said.Keys.Where(id => id % 997 == 0)) Assert.That(texts.Find(said[id][10..16]), Does.Contain(id));
    }

    [Test]
    public void Pages_give_back_what_was_put_in()
    {
        var random = new Random(1);
        var expected = new SortedDictionary<long, List<long>>();
        for (var i = 0; i < 3000; i++)
        {
            var ids = Enumerable.Range(0, i % 500 == 0 ? 20_000 : random.Next(1, 30)).Select(_ => random.NextInt64(1L << (1 + random.Next(46)))).Distinct().Order().ToList();
            expected[random.NextInt64(1L << 60)] = ids;
        }

        var pages = new List<(long First, int Postings, byte[] Body)>();
        var writer = new PageWriter((first, postings, body) => pages.Add((first, postings, body)));
        foreach (var (token, ids) in expected) writer.Add(token, [.. ids]);
        writer.Flush();

        var read = new SortedDictionary<long, List<long>>();
        foreach (var (first, postings, body) in pages)
        {
            Assert.That(body, Has.Length.LessThanOrEqualTo(3900));
            var reader = new PageReader(first, body);
            var count = 0;
            while (reader.Next())
            {
                if (!read.TryGetValue(reader.Token, out var ids)) read[reader.Token] = ids = [];
                reader.Ids(ids);
                count += reader.Count;
            }

            Assert.That(count, Is.EqualTo(postings));
        }

        Assert.That(read, Is.EqualTo(expected));
    }

    /// <summary>Cancels when it is asked the time for the n-th time, which is in the middle of the work.</summary>
    private sealed class StoppingClock(CancellationTokenSource stop, int after) : TimeProvider
    {
        private int asked;

        public override DateTimeOffset GetUtcNow()
        {
            if (++asked == after) stop.Cancel();
            return base.GetUtcNow();
        }
    }
}
