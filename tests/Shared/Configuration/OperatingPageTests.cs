using Microsoft.Extensions.Configuration;
using ProductOps.Api.Shared.Configuration;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Operations;
using ProductOps.Tests.House;
using ProductOps.Tests.Support;

namespace ProductOps.Tests.Shared.Configuration;

public sealed class OperatingPageTests
{
    private const string From = "<!-- options: made from the options' classes by OperatingPageTests -->\n";
    private const string To = "<!-- /options -->";

    [Test]
    public void The_operating_page_lists_every_option_as_its_class_says()
    {
        var path = Path.Combine(Source.Root, "docs", "operating.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (start, end) = (page.IndexOf(From, StringComparison.Ordinal) + From.Length, page.IndexOf(To, StringComparison.Ordinal));
        var rows = string.Join('\n', OperatingPage.Options().Split('\n').Skip(2));
        if (Environment.GetEnvironmentVariable("PRODUCTOPS_UPDATE_DOCS") is "1") File.WriteAllText(path, page[..start] + rows + page[end..]);
        else Assert.That(page[start..end], Is.EqualTo(rows), "The options changed. Run this test once with PRODUCTOPS_UPDATE_DOCS=1.");
    }

    [TestCase("Database:Readers", "0", "Database:Readers is '0'")]
    [TestCase("Database:Readers", "many", "Database:Readers is 'many', but must be a whole number")]
    [TestCase("Database:Engine", "Oracle", "must be one of Sqlite, SqlServer")]
    [TestCase("RateLimits:PerMinute", "5", "RateLimits:PerMinute is no option")]
    [TestCase("Smtp:Host", "mail.example", "Smtp:From")]
    public void A_wrong_value_stops_the_start_with_a_sentence_that_names_it(string name, string value, string sentence)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        Assert.That(() =>
        {
            foreach (var type in Settings.All) Settings.Read(configuration, Activator.CreateInstance(type)!);
        }, Throws.TypeOf<CannotStart>().With.Message.Contains(sentence).And.Message.Contains(name.Split(':')[0] + "__"));
    }

    [Test]
    public void Right_values_are_read()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Database:Engine", "sqlserver"), new("Database:Readers", "3"), new("Smtp:Host", "mail.example"), new("Smtp:From", "a@b.example"), new("Smtp:PublicAddress", "https://p.example"), new("Smtp:Tls", "false"),
        ]).Build();
        var database = Settings.Read(configuration, new DatabaseOptions());
        var smtp = Settings.Read(configuration, new SmtpOptions());
        Assert.That((database.Engine, database.Readers, smtp.Enabled, smtp.Tls, smtp.Port), Is.EqualTo((ProductOps.Api.Shared.Data.Engine.SqlServer, 3, true, false, 587)));
        Assert.That(Settings.Read(configuration, new RateLimitOptions()).Burst, Is.EqualTo(new RateLimitOptions().Burst));
    }
}
