using FsCheck;
using FsCheck.Fluent;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Tests.Shared.Search;

public sealed class FoldedTextTests
{
    [TestCase("ＡＢＣ　１２３", "abc 123")]
    [TestCase("  Two\t\r\n words ", "two words")]
    [TestCase("Café RÉSUMÉ", "cafe resume")]
    [TestCase("ﬁle ① ㎡", "file 1 m2")]
    [TestCase("导出，数据", "导出,数据")]
    [TestCase("ｶﾞ", "カ\u3099")]
    [TestCase("ガ", "カ\u3099")]
    [TestCase("한글", "한글")]
    [TestCase("zero\u200Bwidth\uFEFF", "zerowidth")]
    [TestCase("İSTANBUL", "istanbul")]
    [TestCase("a\0b", "ab")]
    [TestCase(null, "")]
    public void Forms_of_the_same_letters_become_one(string? text, string expected) => Assert.That(FoldedText.Of(text), Is.EqualTo(expected));

    [Test]
    public void Half_a_surrogate_pair_is_replaced() => Assert.That(FoldedText.Of("lone" + (char)0xD800 + "half"), Is.EqualTo("lone\uFFFDhalf"));

    [Test]
    public void Folding_twice_changes_nothing() => Prop.ForAll<string>(text =>
        FoldedText.Of(FoldedText.Of(text)) == FoldedText.Of(text)).QuickCheckThrowOnFailure();

    [Test]
    public void Every_character_folds_the_same_twice()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var once = FoldedText.Of(((char)c).ToString());
            Assert.That(FoldedText.Of(once), Is.EqualTo(once), $"U+{c:X4}");
        }
    }

    [Test]
    public void The_folded_form_of_a_part_is_a_part_of_the_folded_whole() => Prop.ForAll<string, string, string>((before, part, after) =>
    {
        // A part that begins or ends inside a surrogate pair is no text.
        if ((before + "x").Any(char.IsSurrogate) || (part + after).Any(char.IsSurrogate)) return true;
        return FoldedText.Of(before + part + after).Contains(FoldedText.Of(part), StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();
}
