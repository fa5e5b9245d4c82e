using System.Globalization;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>What is to be said about sources: their units, their words, and what a value means.</summary>
public static class HealthSources
{
    private static readonly string[] Risks = ["none", "low", "medium", "high"];
    private static readonly string[] Answers = ["yes", "unsure", "no"];

    /// <summary>The words that a source can say; empty where it says a number.</summary>
    public static IReadOnlyList<string> Words(HealthSource source) => source switch
    {
        HealthSource.RenewalRisk => Risks,
        HealthSource.WillRenew => Answers,
        _ => [],
    };

    /// <summary>A term's name in the reader's language.</summary>
    public static string NameOf(HealthTerm term) => term.Name ?? term.Attribute ?? Text.Of("health.source." + term.Source.Word());

    /// <summary>What a term's value means, in the reader's language.</summary>
    public static string Why(HealthTerm term, HealthTermPoint point, HealthFacts facts)
    {
        var word = term.Source.Word();
        if (point.Number is null && point.Text is null) return Text.Of(point.Share is null ? "health.unknown" : "health.unknownStated");
        if (term.Source == HealthSource.Attribute) return Text.Of("health.why.attribute", ("attribute", term.Attribute), ("value", point.Text ?? Shown(point.Number)));
        var value = point.Text is { } text ? Text.Of($"health.word.{word}.{text}") : Shown(point.Number);
        return Text.Of("health.why." + word, [("value", value), .. Places(facts)]);
    }

    private static (string Name, object? Value)[] Places(HealthFacts facts) =>
    [
        ("opened", facts.Opened), ("licensed", facts.Licensed), ("seats", facts.Seats), ("uses", facts.Uses), ("usesBefore", facts.UsesBefore), ("active", facts.ActiveUsers), ("activeBefore", facts.ActiveUsersBefore),
        ("errors", facts.Errors), ("lastUsedOn", Day(facts.LastUsedOn)), ("since", Day(facts.Since)), ("renewsOn", Day(facts.RenewsOn)), ("open", facts.OpenRequirements), ("recommends", facts.Recommends),
        ("satisfactions", facts.Satisfactions), ("supporters", facts.Supporters), ("critics", facts.Critics), ("lastContactOn", Day(facts.LastContactOn)), ("dueOn", Day(facts.RefreshDueOn)),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shown(double? number) => Math.Round(number ?? 0, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
