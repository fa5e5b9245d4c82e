using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Tests.Shared.Http;

public sealed class JsonTests
{
    [Test]
    public void A_patch_tells_absent_from_null_from_a_value()
    {
        var patch = JsonSerializer.Deserialize<Patch>("""{"name":null,"size":3}""", Json.Options)!;
        Assert.That((patch.Name.HasValue, patch.Name.Value, patch.Size.Or(9), patch.Day.HasValue), Is.EqualTo((true, (string?)null, 3, false)));
    }

    [TestCase("""{"nam":"x"}""", "/nam", "unknownField")]
    [TestCase("""{"name":"a\u0000b"}""", "/name", "nulCharacter")]
    [TestCase("""{"size":"3"}""", "/size", "unreadableValue")]
    [TestCase("""{"day":"tomorrow"}""", "/day", "unreadableValue")]
    [TestCase("""{"name":""", "", "invalidJson")]
    public void What_cannot_be_read_is_said_where_it_stands(string json, string pointer, string code)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Patch>(json, Json.Options));
        var error = JsonReading.Explain(failure!);
        Assert.That(error.Code, Is.EqualTo(code));
        if (pointer.Length > 0) Assert.That(error.Pointer, Is.EqualTo(pointer));
    }

    [Test]
    public void Money_is_a_decimal_outside_and_whole_hundredths_inside()
    {
        Assert.That(JsonSerializer.Serialize(new Amount(12000050), Json.Options), Is.EqualTo("120000.50"));
        Assert.That(JsonSerializer.Deserialize<Amount>("120000.505", Json.Options), Is.EqualTo(new Amount(12000051)));
    }

    [TestCase("\"7-3f2a\"", ExpectedResult = 7L)]
    [TestCase("W/\"12\"", ExpectedResult = 12L)]
    [TestCase("\"abc\"", ExpectedResult = null)]
    public long? An_entity_tag_holds_the_version(string tag) => IfMatch.Parse(tag);

    private sealed record Patch
    {
        public Optional<string?> Name { get; init; }

        public Optional<int> Size { get; init; }

        public Optional<DateOnly?> Day { get; init; }
    }
}
