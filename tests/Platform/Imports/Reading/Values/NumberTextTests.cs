using System.Globalization;
using ProductOps.Api.Platform.Imports.Reading;

namespace ProductOps.Tests.Platform.Imports.Reading.Values;

public sealed class NumberTextTests
{
    [TestCase("1234", "1234", null)]
    [TestCase("1,234.5", "1234.5", null)]
    [TestCase("1.234,50", "1234.50", null)]
    [TestCase("1 234,5", "1234.5", null)]
    [TestCase("1,234", "1234", null)]
    [TestCase("12,5", "12.5", null)]
    [TestCase("1.234.567", "1234567", null)]
    [TestCase("12万", "120000", null)]
    [TestCase("1.5亿元", "150000000", "CNY")]
    [TestCase("￥12万", "120000", "CNY")]
    [TestCase("约 20 万元", "200000", "CNY")]
    [TestCase("3.5k", "3500", null)]
    [TestCase("$1,200.00", "1200.00", "USD")]
    [TestCase("€ 1.200,00", "1200.00", "EUR")]
    [TestCase("(1,200)", "-1200", null)]
    [TestCase("-3", "-3", null)]
    [TestCase("１２３", "123", null)]
    [TestCase("25%", "0.25", null)]
    [TestCase("1.2E+05", "120000", null)]
    [TestCase("30万/年", "300000", null)]
    public void A_number_is_read_as_people_write_it(string text, string expected, string? currency)
    {
        var parsed = NumberText.Parse(text);
        Assert.That(parsed.Problem, Is.Null);
        Assert.That(parsed.Value!.Value.Value, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
        Assert.That(parsed.Value.Value.Currency, Is.EqualTo(currency));
    }

    [TestCase("abc", NumberText.NotANumber)]
    [TestCase("12 apples and 3 pears", NumberText.NotANumber)]
    [TestCase("1e99", NumberText.NotANumber)]
    [TestCase("99999999999亿", NumberText.TooLarge)]
    public void What_is_no_number_says_why(string text, string problem) => Assert.That(NumberText.Parse(text).Problem, Is.EqualTo(problem));

    [Test]
    public void A_count_has_no_fraction()
    {
        Assert.That(NumberText.ParseCount("1,200").Value, Is.EqualTo(1200));
        Assert.That(NumberText.ParseCount("1.5").Problem, Is.EqualTo(NumberText.NotANumber));
        Assert.That(NumberText.ParseCount(" ").Value, Is.Null);
    }
}
