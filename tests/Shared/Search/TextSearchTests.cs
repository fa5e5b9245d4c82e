using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Tests.House;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Search;

[TestFixtureSource(typeof(SqlServerDatabase), nameof(SqlServerDatabase.Engines))]
public sealed class TextSearchTests(Engine engine)
{
    private const string Alphabet = "ab税务导出据 -.,\"'%_[]*^\\/＂Ａé\u0301😀\nRÉSuméｶﾞが한글";

    private IndexedTexts texts = null!;

    [SetUp]
    public void Start() => texts = new IndexedTexts(engine);

    [TearDown]
    public void Stop() => texts.Dispose();

    [TestCase("导出", 1)]
    [TestCase("数据导", 1)]
    [TestCase("出", 1)]
    [TestCase("ＣＳＶ", 1)]
    [TestCase("出csv", 1)]
    [TestCase("orse", 2)]
    [TestCase("ep", 2)]
    [TestCase("k", 2)]
    [TestCase("CAFE", 3)]
    [TestCase("c++", 3)]
    [TestCase("++", 3)]
    [TestCase("#", 3)]
    [TestCase("2.53", 3)]
    [TestCase("100%", 3)]
    [TestCase("ﬁne", 3)]
    public void Every_part_of_a_text_is_found(string typed, long expected)
    {
        texts.Put(1, "数据导出CSV失败", "点击之后没有反应");
        texts.Put(2, "Horse keeps sleeping", "in the middle of nowhere");
        texts.Put(3, "Café with C++ #", "Version 2.53.17, 100% fine");
        Assert.That(texts.Find(typed), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Several_words_must_all_be_there_in_any_order()
    {
        texts.Put(1, "导出报表很慢", "数据很多的时候");
        texts.Put(2, "导出报表", "格式不对");
        Assert.That(texts.Find("很慢 导出"), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Find("导出 报表"), Is.EqualTo(new[] { 1L, 2L }));
        Assert.That(texts.Find("导出 登录"), Is.Empty);
    }

    [Test]
    public void Words_in_quotes_stand_as_they_are()
    {
        texts.Put(1, "sign in again");
        texts.Put(2, "in again sign");
        Assert.That(texts.Find("\"sign in\""), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Find("“sign in”"), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Find("sign in"), Is.EqualTo(new[] { 1L, 2L }));
    }

    [Test]
    public void Letters_that_stand_apart_are_not_a_find()
    {
        // Every pair of the searched word is there, but not the word.
        texts.Put(1, "数据出错，据导师说，导出了");
        texts.Put(2, "数据导出");
        Assert.That(texts.Find("数据导出"), Is.EqualTo(new[] { 2L }));
    }

    [Test]
    public void A_changed_text_is_found_by_what_it_says_now()
    {
        texts.Put(1, "导出失败", "旧的描述");
        texts.Put(1, "导入失败", "新的描述");
        Assert.That(texts.Find("导入"), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Find("新的"), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Find("失败"), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Find("导出"), Is.Empty);
        Assert.That(texts.Find("旧的"), Is.Empty);
    }

    [Test]
    public void A_removed_text_is_not_found_and_one_that_comes_back_is()
    {
        texts.Put(1, "导出失败");
        texts.Remove(1);
        Assert.That(texts.Find("导出"), Is.Empty);
        Assert.That(texts.Similar("导出失败"), Is.Empty);
        texts.Put(1, "导出失败");
        Assert.That(texts.Find("导出"), Is.EqualTo(new[] { 1L }));
    }

    [Test]
    public void Kinds_do_not_mix()
    {
        texts.Put(1, "导出", kind: TextKind.Requirement);
        texts.Put(2, "导出", kind: TextKind.Customer);
        Assert.That(texts.Find("导出"), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Find("导出", TextKind.Customer), Is.EqualTo(new[] { 2L }));
        Assert.That(texts.Find("导出", TextKind.Feature), Is.Empty);
    }

    [Test]
    public void What_a_failed_command_put_in_is_not_there()
    {
        Assert.That(() => texts.Write(() =>
        {
            texts.Index.Put(new IndexedRecord(TextKind.Requirement, 1, "导出失败"));
            throw new InvalidOperationException("no");
        }), Throws.InvalidOperationException);
        Assert.That(texts.Find("导出"), Is.Empty);
        Assert.That(texts.Count("SELECT COUNT(*) FROM platform_text_segment"), Is.Zero);
    }

    [Test]
    public void Text_that_is_found_but_not_compared_stands_in_its_own_part()
    {
        texts.Put([new IndexedRecord(TextKind.Requirement, 1, "导出失败", null, "REQ-1024 华东银行")]);
        Assert.That(texts.Find("req-1024"), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Find("华东银行"), Is.EqualTo(new[] { 1L }));
        Assert.That(texts.Similar("华东银行"), Is.Empty);
    }

    [Test]
    public void The_box_offers_titles_before_bodies_and_newer_before_older()
    {
        texts.Put(1, "报表导出");
        texts.Put(2, "别的", "导出在正文里");
        texts.Put(3, "导出报表");
        texts.Put(4, "导出数据");
        Assert.That(texts.Read(() => texts.Index.Best(TextKind.Requirement, "导出", 10)), Is.EqualTo(new[] { 4L, 3L, 1L, 2L }));
        Assert.That(texts.Read(() => texts.Index.Best(TextKind.Requirement, "导出", 2)), Is.EqualTo(new[] { 4L, 3L }));
    }

    [Test]
    public void A_blank_search_text_leaves_the_list_as_it_is()
    {
        texts.Put(1, "导出");
        Assert.That(texts.Find("  "), Is.EqualTo(new[] { 1L }));
    }

    [Test]
    public void Any_part_of_any_text_is_found_however_the_list_is_read()
    {
        var id = 0L;
        Prop.ForAll(Gen.ListOf(Gen.Elements(Alphabet.EnumerateRunes().ToArray())).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (runes, cut) =>
        {
            var all = runes.Count == 0 ? [.. "税务".EnumerateRunes()] : runes;
            texts.Put(++id, string.Concat(all.Take(all.Count / 2)), string.Concat(all.Skip(all.Count / 2)));
            var half = cut % 2 == 0 ? all.Take(all.Count / 2).ToList() : all.Skip(all.Count / 2).ToList();
            var from = half.Count == 0 ? 0 : cut / 2 % half.Count;
            var part = string.Concat(half.Skip(from).Take(1 + cut % 7));
            return new[] { 1, 50, int.MaxValue }.All(rows => texts.Find(part, rows: rows).Contains(id));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_search_finds_exactly_the_texts_that_hold_every_word()
    {
        var random = new Random(5);
        var words = new[] { "税务", "导出", "数据", "报表", "ab", "abc", "cab", "导", "x9", "v2.1", "登录页" };
        var said = Enumerable.Range(1, 400).ToDictionary(id => (long)id, _ => string.Concat(Enumerable.Range(0, 6).Select(_ => words[random.Next(words.Length)] + (random.Next(3) == 0 ? " " : ""))));
        foreach (var chunk in said.Chunk(37)) texts.Put([.. chunk.Select(pair => new IndexedRecord(TextKind.Requirement, pair.Key, pair.Value))]);
        for (var i = 0; i < 60; i++)
        {
            var asked = Enumerable.Range(0, 1 + i % 3).Select(_ => words[random.Next(words.Length)]).ToList();
            var expected = said.Where(pair => asked.All(word => pair.Value.Contains(word, StringComparison.Ordinal))).Select(pair => pair.Key).ToList();
            foreach (var rows in new[] { 1, 50, int.MaxValue })
                Assert.That(texts.Find(string.Join(' ', asked), rows: rows), Is.EqualTo(expected), string.Join(' ', asked));
        }
    }

    [Test]
    public void Naughty_texts_are_kept_found_and_searched_for_without_an_error()
    {
        var file = Path.Combine(Source.NeedSampleData(), "payloads", "blns.json");
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!;
        Assert.That(strings, Has.Length.EqualTo(515));
        texts.Put([.. strings.Select((text, i) => new IndexedRecord(TextKind.Requirement, i + 1, text, text))]);
        for (var i = 0; i < strings.Length; i++)
        {
            var found = texts.Find(strings[i]);
            if (FoldedText.Of(strings[i]).Length is > 0 and < 400) Assert.That(found, Does.Contain(i + 1L), strings[i]);
            Assert.That(() => texts.Similar(strings[i], strings[i]), Throws.Nothing);
            Assert.That(() => texts.Read(() => texts.Index.Best(TextKind.Requirement, strings[i], 5)), Throws.Nothing);
        }
    }

    [TestCase("a OR b")]
    [TestCase("NEAR(a b)")]
    [TestCase("'; DROP TABLE platform_text; --")]
    [TestCase("%")]
    [TestCase("_")]
    [TestCase("*")]
    [TestCase("\"")]
    [TestCase("\"\"")]
    [TestCase("[0-9]")]
    [TestCase("\ud800 \udfff")]
    public void Signs_have_no_meaning_of_their_own(string typed)
    {
        texts.Put(1, "something else entirely 别的");
        Assert.That(texts.Find(typed), Is.Empty);
    }
}
