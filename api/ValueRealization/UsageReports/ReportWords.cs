using System.Globalization;
using ProductOps.Api.Shared.Texts;
using ProductOps.Api.ValueRealization.Usage;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Says in a report's language what its figures mean: which of them are worth a sentence, and which are a problem with something to do about it.</summary>
public sealed class ReportWords(ReportLanguage language)
{
    private const int MostOfAKind = 3;

    // Below these counts a share says nothing.
    private const long EnoughUses = 20;
    private const long EnoughErrors = 5;
    private const long EnoughPeople = 3;

    private readonly string spoken = language == ReportLanguage.ZhCn ? "zh-CN" : "en";

    /// <summary>What is said of an idle feature.</summary>
    public string Idle(IdleFeature idle) => Say(
        "idle." + (idle.Uses > 0 ? "hardly" : idle.IsLicensed ? "licensed" : "offered"),
        ("feature", idle.Feature.Name), ("uses", idle.Uses), ("share", idle.SimilarShare), ("count", idle.SimilarUsers), ("middle", idle.SimilarMiddle));

    /// <summary>The sentences of a snapshot; the first of each section is its heading.</summary>
    public IReadOnlyList<ReportFinding> Findings(ReportContent content)
    {
        var (usage, found) = (content.Usage, new List<ReportFinding>());
        void Add(string key, string section, string tone, params (string, object?)[] values) => found.Add(new ReportFinding(key, section, Say(key, values), tone));
        if (usage.Current.Events == 0)
        {
            Add("nothing", "summary", "warning");
        }
        else
        {
            if (usage.Trend is { } trend && trend != 0) Add(trend > 0 ? "peopleUp" : "peopleDown", "summary", trend > 0 ? "good" : "warning", ("people", usage.Current.ActiveUsers), ("uses", usage.Current.Uses), ("percent", Percent(Math.Abs(trend))));
            else Add("people", "summary", "plain", ("people", usage.Current.ActiveUsers), ("uses", usage.Current.Uses));
        }

        if (usage.Activation is { Share: { } share } activation) Add("activation", "summary", share >= 0.8m ? "good" : "warning", ("opened", activation.Opened), ("licensed", activation.Licensed), ("percent", Percent(share)));
        if (content.Idle.Count > 0) Add("idleFirst", "summary", "warning", ("count", content.Idle.Count), ("feature", content.Idle[0].Feature.Name), ("share", content.Idle[0].SimilarShare));
        if (content.Suggestions.Count > 0) Add("problems", "summary", "warning", ("count", content.Suggestions.Count));
        if (content.Results.Count > 0) Add("resultsFirst", "summary", "good", ("count", content.Results.Count));

        var most = usage.Features.FirstOrDefault(feature => feature.Feature is not null && feature.Uses > 0);
        if (most is null) Add("usedNothing", "used", "warning");
        else Add("usedMost", "used", "plain", ("feature", most.Feature!.Name), ("percent", Percent((decimal)most.Uses / Math.Max(1, usage.Current.Uses))), ("features", usage.Current.Features));
        if (usage.Current is { Depth: { } depth, Features: > 0 }) Add("usedHow", "used", "plain", ("hours", Number(usage.Current.Minutes / 60)), ("outputs", usage.Current.Outputs), ("depth", depth));
        Add(content.Idle.Count == 0 ? "idleNone" : "idleSome", "idle", content.Idle.Count == 0 ? "good" : "warning", ("count", content.Idle.Count));
        if (usage.Comparison is { } similar)
        {
            var middle = new[] { similar.Uses, similar.UserDays, similar.Minutes, similar.Outputs, similar.Features }.Order().ElementAt(2);
            Add(middle >= 50 ? "similarAbove" : "similarBelow", "similar", middle >= 50 ? "good" : "warning", ("percent", middle), ("customers", similar.Customers));
        }
        else
        {
            Add("similarNone", "similar", "plain");
        }

        Add(content.Suggestions.Count == 0 ? "improveNone" : "improveSome", "improve", content.Suggestions.Count == 0 ? "good" : "warning", ("count", content.Suggestions.Count));
        Add(content.Results.Count + content.Asks.Count == 0 ? "resultsNone" : "resultsSome", "results", content.Results.Count == 0 ? "plain" : "good", ("results", content.Results.Count), ("asks", content.Asks.Count));
        Add("method", "method", "plain", ("from", UsageReportPeriod.Day(usage.From)), ("to", UsageReportPeriod.Day(usage.To)), ("days", content.Method.DataDays), ("of", content.Method.PeriodDays));
        if (content.Method.DataFrom is { } first && first > usage.From) Add("dataLate", "method", "warning", ("day", UsageReportPeriod.Day(first)));
        if (content.Method.UnmappedEvents > 0) Add("dataUnmapped", "method", "warning", ("events", content.Method.UnmappedEvents));
        if (content.Method.KeptEvents > 0) Add("dataKept", "method", "warning", ("events", content.Method.KeptEvents));
        return found;
    }

    /// <summary>The problems that usage shows, each with a first step.</summary>
    public IReadOnlyList<ReportSuggestion> Suggestions(CustomerUsageView usage)
    {
        var found = new List<ReportSuggestion>();
        var known = usage.Features.Where(feature => feature.Feature is not null).ToList();
        if (usage.Trend is <= -0.15m) Add("trend", "trend", ("percent", Percent(-usage.Trend.Value)));
        foreach (var feature in known.Where(feature => feature.UsesBefore >= EnoughUses && feature.Uses * 10 <= feature.UsesBefore * 7).OrderByDescending(feature => feature.UsesBefore - feature.Uses).Take(MostOfAKind))
            Of("falling", feature, ("percent", Percent((decimal)(feature.UsesBefore - feature.Uses) / feature.UsesBefore)), ("before", feature.UsesBefore), ("uses", feature.Uses));
        foreach (var feature in known.Where(feature => feature.Errors >= EnoughErrors && feature.Errors * 20 >= feature.Uses).OrderByDescending(feature => feature.Errors).Take(MostOfAKind))
            Of("errors", feature, ("errors", feature.Errors), ("uses", feature.Uses));
        if (usage.Current.ActiveUsers >= EnoughPeople)
            foreach (var feature in known.Where(feature => feature.ActiveUsers == 1 && feature.Uses >= EnoughUses).OrderByDescending(feature => feature.Uses).Take(MostOfAKind))
                Of("onePerson", feature, ("uses", feature.Uses));
        if (usage.Activation.Seats is > 0 and var seats && usage.Current.ActiveUsers * 10 < seats * 6) Add("seats", "seats", ("people", usage.Current.ActiveUsers), ("seats", seats));
        if (usage.Activation.Idle.Count > 0) Add("unopened", "unopened", ("count", usage.Activation.Idle.Count), ("features", string.Join(spoken == "en" ? ", " : "、", usage.Activation.Idle.Take(MostOfAKind).Select(feature => feature.Name))));
        return found;

        void Of(string kind, FeatureUsage feature, params (string, object?)[] values) => Add(string.Create(CultureInfo.InvariantCulture, $"{kind}:{feature.Feature!.Id}"), kind, [("feature", feature.Feature.Name), .. values]);

        void Add(string key, string kind, params (string, object?)[] values) => found.Add(new ReportSuggestion(key, kind, Say("suggestion." + kind, values), Say("step." + kind, values)));
    }

    private string Say(string key, params (string, object?)[] values) => Text.In(spoken, "usageReport." + key, values);

    private static string Percent(decimal share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture);

    private static string Number(decimal value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
