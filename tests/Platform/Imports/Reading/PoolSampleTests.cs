using ProductOps.Api.Platform.Imports.Reading;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Tests.Platform.Imports.Reading;

/// <summary>Real exports of other programs: recognised, read to the last row, and their columns guessed.</summary>
public sealed class PoolSampleTests
{
    [Test]
    public void The_gb18030_file_has_the_757_rows_of_the_utf8_file()
    {
        var gb = Read("vscode_zh.gb18030.csv");
        var utf8 = Read("vscode_zh.csv");

        Assert.That(gb.Encoding, Is.EqualTo("gb18030"));
        Assert.That(utf8.Encoding, Is.EqualTo("utf-8"));
        Assert.That(gb.Rows, Has.Count.EqualTo(757));
        Assert.That(gb.Rows, Is.EqualTo(utf8.Rows));
        Assert.That(gb.Fields, Is.EqualTo(utf8.Fields));
        Assert.That(gb.Fields["title"], Is.EqualTo("title"));
        Assert.That(gb.Fields["description"], Is.EqualTo("body"));
        Assert.That(gb.Fields["receivedOn"], Is.EqualTo("created_at"));
        Assert.That(gb.Fields["externalId"], Is.EqualTo("number"));
        Assert.That(gb.Fields["tags"], Is.EqualTo("labels"));
        Assert.That(gb.Fields["status"], Is.EqualTo("state"));
    }

    [Test]
    public void A_jira_export_with_a_byte_order_mark_is_recognised_and_mapped()
    {
        var jira = Read("jira_cloud_bom_test.csv");

        Assert.That(jira.Source, Is.EqualTo("jira"));
        Assert.That(jira.Rows, Has.Count.EqualTo(2));
        Assert.That(jira.Fields["title"], Is.EqualTo("Summary"));
        Assert.That(jira.Fields["description"], Is.EqualTo("Description"));
        Assert.That(jira.Fields["externalId"], Is.EqualTo("Issue key"));
        Assert.That(jira.Fields["receivedOn"], Is.EqualTo("Created"));
        Assert.That(jira.Fields["suggestedPriority"], Is.EqualTo("Priority"));
        Assert.That(jira.Fields["status"], Is.EqualTo("Status"));
        Assert.That(jira.Fields["owner"], Is.EqualTo("Assignee"));
        Assert.That(jira.Fields["votes"], Is.EqualTo("Votes"));
        Assert.That(jira.Fields["contact"], Is.EqualTo("Reporter"));
    }

    [Test]
    public void The_thousand_columns_of_a_jira_header_become_groups_of_one_name_each()
    {
        using var table = SampleData.Open(SampleData.File("pool", "jira_header_only_1000cols.csv"), RequirementAliases.Dictionary.Vocabulary);
        var shape = table.Shape(0, null, CancellationToken.None);

        Assert.That(SourceRecogniser.Recognise(shape.Columns.Select(c => c.Name)), Is.EqualTo("jira"));
        Assert.That(shape.Rows, Is.Zero);
        Assert.That(shape.Columns.Sum(c => c.Places.Count), Is.EqualTo(1024));
        Assert.That(shape.Columns.Select(c => c.Name), Is.Unique);
        var watchers = shape.Columns.Single(c => c.Name == "Watchers");
        Assert.That(watchers.Places, Has.Count.GreaterThan(10));
        Assert.That(watchers.NameOf(1), Is.EqualTo("Watchers (2)"));
    }

    [TestCase("linear/linear_export_real.csv", "linear", 10, "Title", "Description", "Created")]
    [TestCase("linear/linear_import.csv", "linear", 1, "Title", "Issue description", "Created")]
    [TestCase("linear/plane_export.csv", "plane", 1, "Name", "Description", "Created At")]
    [TestCase("redmine/import_issues.csv", "redmine", 3, "subject", "description", null)]
    [TestCase("redmine/import_issues_single_quotation.csv", "redmine", 3, "subject", "description", null)]
    [TestCase("redmine/import_issues_utf8_with_bom.csv", "redmine", 3, "subject", "description", null)]
    [TestCase("redmine/import_issues_auto_mapping.csv", "redmine", 1, "Subject", null, null)]
    [TestCase("redmine/import_subtasks.csv", "redmine", 4, "subject", null, null)]
    [TestCase("trello/trello_cards_es.csv", "trello", 8, "Name", "Description", null)]
    [TestCase("trello/board-export.json", "trello", 20, "Card Name", "Card Description", "Created")]
    [TestCase("trello/wekan_trello-project100.json", "trello", 3, "Card Name", "Card Description", "Created")]
    [TestCase("trello/wekan_board-import.csv", "table", 25, "Title", "Description", "created at")]
    [TestCase("vikunja/testdata_ticktick_export.csv", "ticktick", 11, "Title", "Content", "Created Time")]
    [TestCase("vikunja/testdata_ticktick_multiline.csv", "ticktick", 2, "Title", "Content", "Created Time")]
    [TestCase("vikunja/testdata_ticktick_space_dates.csv", "ticktick", 2, "Title", "Content", "Created Time")]
    [TestCase("vikunja/testdata_ticktick_invalid_numbers.csv", "ticktick", 2, "Title", "Content", "Created Time")]
    [TestCase("huawei_codearts.csv", "codeArts", 2, "Title", "Description", "Created On")]
    public void An_export_is_recognised_by_its_headers(string file, string source, int rows, string title, string? description, string? receivedOn)
    {
        var read = Read(file);

        Assert.That(read.Source, Is.EqualTo(source));
        Assert.That(read.Rows, Has.Count.EqualTo(rows));
        Assert.That(read.Fields.GetValueOrDefault("title"), Is.EqualTo(title));
        Assert.That(read.Fields.GetValueOrDefault("description"), Is.EqualTo(description));
        Assert.That(read.Fields.GetValueOrDefault("receivedOn"), Is.EqualTo(receivedOn));
    }

    [Test]
    public void Single_quotes_that_quote_are_taken_off()
    {
        var read = Read("redmine/import_issues_single_quotation.csv");
        Assert.That(read.Rows[0], Does.EndWith("|PostgreSQL, Oracle"));
    }

    [Test]
    public void A_western_file_without_a_label_keeps_its_accents()
    {
        var read = Read("redmine/import_iso8859-1.csv");
        Assert.That(read.Encoding, Is.EqualTo("windows-1252"));
        Assert.That(read.Rows[0], Does.StartWith("Contenu en français|"));
    }

    [Test]
    public void A_quote_that_never_closes_spoils_one_row_and_says_so()
    {
        using var table = SampleData.Open(SampleData.File("pool", "redmine", "unclosed_quoted_field.csv"));
        var row = table.Rows(table.Shape(0, null, CancellationToken.None), CancellationToken.None).Single();

        Assert.That(row.Problem, Is.EqualTo(DelimitedReader.UnclosedQuote));
        Assert.That(row.Number, Is.EqualTo(2));
        Assert.That(row.Cells, Is.EqualTo(new[] { "foo", "\"Unclosed quoted field" }));
    }

    [Test]
    public void A_header_over_two_lines_becomes_one_name()
    {
        using var table = SampleData.Open(SampleData.File("pool", "redmine", "import_crlf_with_newline_in_quoted_header.csv"));
        Assert.That(table.Shape(0, null, CancellationToken.None).Columns.Select(c => c.Name), Is.EqualTo(new[] { "plain_header", "quoted_header contains_LF" }));
    }

    [Test]
    public void A_jira_xml_export_is_refused_with_its_own_code()
    {
        var refusal = Assert.Throws<UnreadableFile>(() => SampleData.Open(SampleData.File("pool", "focalboard", "jira-export.xml")).Dispose());
        Assert.That(refusal!.Code, Is.EqualTo(UnreadableFile.Xml));
    }

    [Test]
    public void A_trello_card_carries_its_list_labels_and_custom_fields()
    {
        using var table = SampleData.Open(SampleData.File("pool", "trello", "wekan_trello-project100.json"), RequirementAliases.Dictionary.Vocabulary);
        var shape = table.Shape(0, null, CancellationToken.None);
        var rows = table.Rows(shape, CancellationToken.None).ToList();
        var dropdown = shape.Columns.Single(c => c.Name == "Dropdown");

        Assert.That(shape.Sheet.Name, Is.EqualTo("Project 100"));
        Assert.That(rows.SelectMany(dropdown.Values), Does.Contain("Down"));
        Assert.That(rows, Has.All.Matches<TableRow>(r => r[0] is { Length: 24 }));
    }

    private static ReadTable Read(string file)
    {
        using var table = SampleData.Open(SampleData.File(["pool", .. file.Split('/')]), RequirementAliases.Dictionary.Vocabulary);
        var shape = table.Shape(table.LikeliestSheet(CancellationToken.None), null, CancellationToken.None);
        var rows = table.Rows(shape, CancellationToken.None).Where(r => r.Kind == RowKind.Data).Select(r => string.Join('|', r.Cells)).ToList();
        Assert.That(rows, Has.Count.EqualTo(shape.Rows));
        var source = SourceRecogniser.Recognise(shape.Columns.Select(c => c.Name), table.IsTrelloBoard);
        var guess = RequirementAliases.Dictionary.Guess(shape.Columns, source);
        var fields = guess.Zip(shape.Columns).Where(p => p.First is not null).ToDictionary(p => p.First!, p => p.Second.Name);
        TestContext.Out.WriteLine(string.Join(", ", fields.Select(f => $"{f.Key}←{f.Value}")));
        return new ReadTable(table.Encoding, source, rows, fields);
    }

    private sealed record ReadTable(string Encoding, string Source, List<string> Rows, Dictionary<string, string> Fields);
}
