using System.Text.RegularExpressions;
using ProductOps.Api.Shared.Lists;
using ProductOps.Tests.Support;
using Text = ProductOps.Api.Shared.Texts.Text;

namespace ProductOps.Tests.House;

/// <summary>What people read stands in the language files, in both languages, and nowhere else.</summary>
public sealed partial class TextRules
{
    [Test]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        var (english, chinese) = (Text.All("en"), Text.All("zh-CN"));
        Assert.That(chinese.Keys.Order(StringComparer.Ordinal), Is.EqualTo(english.Keys.Order(StringComparer.Ordinal)));
        Assert.That(english.Where(pair => !Places(pair.Value).SetEquals(Places(chinese[pair.Key]))).Select(pair => pair.Key), Is.Empty);
    }

    [Test]
    public void Every_code_and_rule_of_the_source_has_its_texts()
    {
        var missing = new List<string>();
        foreach (var path in Source.Api)
        {
            var text = File.ReadAllText(path);
            foreach (Match match in FieldCode().Matches(text).Concat(ErrorCode().Matches(text))) Need($"error.{match.Groups["code"].Value}");
            foreach (Match match in Kind().Matches(text)) Need($"kind.{match.Groups["kind"].Value}");
            foreach (Match match in Rule().Matches(text))
            {
                Need($"rule.{match.Groups["rule"].Value}.detail");
                Need($"rule.{match.Groups["rule"].Value}.instead");
            }

            foreach (Match match in Whole().Matches(text))
            {
                Need($"problem.{match.Groups["code"].Value}.title");
                Need($"problem.{match.Groups["code"].Value}.detail");
            }

            void Need(string key)
            {
                if (!Text.Has(key)) missing.Add($"{Source.Name(path)}: {key}");
            }
        }

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_exported_column_and_choice_has_a_title()
    {
        using var product = new Product();
        _ = product.Services;
        var missing = new List<string>();
        foreach (var name in ListCatalog.Names)
            foreach (var column in ListCatalog.Find(name)!.Value.List.Columns.Where(column => column.Exported))
            {
                if (!Text.Has($"list.{name}.{column.Name}")) missing.Add($"list.{name}.{column.Name}");
                if (column.ChoiceTexts is not null) missing.AddRange(column.Choices.Select(choice => $"{column.ChoiceTexts}.{choice}").Where(key => !Text.Has(key)));
            }

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void No_Chinese_stands_in_the_code_but_in_the_demo_workspace_and_in_what_is_recognised()
    {
        var broken = Source.Api
            .Where(path => !Path.GetFileName(path).StartsWith("Demo", StringComparison.Ordinal) && !Recognised().IsMatch(Source.Name(path)))
            .SelectMany(path => File.ReadAllLines(path).Where(line => Chinese().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).Select(line => $"{Source.Name(path)}: {line.Trim()}"));
        Assert.That(broken, Is.Empty);
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[a-zA-Z0-9]+\}")]
    private static partial Regex Place();

    [GeneratedRegex("""Refusals\.(Malformed|Invalid|Field)\(\s*"[^"]*", "(?<code>\w+)"[,)]""")]
    private static partial Regex FieldCode();

    [GeneratedRegex("""WithErrorCode\("(?<code>\w+)"\)""")]
    private static partial Regex ErrorCode();

    [GeneratedRegex("""(Refusals\.Forbidden\(|Rule = )"(?<rule>[\w.]+)"[,) }]""")]
    private static partial Regex Rule();

    [GeneratedRegex("""Refusals\.NotFound\("(?<kind>\w+)",""")]
    private static partial Regex Kind();

    [GeneratedRegex("""Refusals\.(WrongState|RuleBroken)\("(?<code>\w+)"[,)]""")]
    private static partial Regex Whole();

    // What files call their columns and values in Chinese is data to recognise, not text to show.
    [GeneratedRegex(@"api/(Platform/Imports/|Shared/Text/|.*(Aliases|Recogniser|Guesser|Parser)\.cs)")]
    private static partial Regex Recognised();

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();
}
