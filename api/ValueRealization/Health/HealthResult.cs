using System.Text.Json;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>What counting a customer has come to, beside what was known before.</summary>
public sealed record HealthResult
{
    /// <summary>As the last count has left it.</summary>
    public required HealthState State { get; init; }

    /// <summary>The score.</summary>
    public required HealthScore Score { get; init; }

    /// <summary>The rule it was counted by.</summary>
    public required long RuleId { get; init; }

    /// <summary>By how much changes of the rule alone have moved the score, altogether.</summary>
    public required int Shift { get; init; }

    /// <summary>By how much the customer has moved within thirty days, changes of the rule left out; null where there was no score then.</summary>
    public int? Trend { get; init; }

    /// <summary>The terms as they are kept.</summary>
    public required string Terms { get; init; }

    /// <summary>The facts as they are kept.</summary>
    public required string Facts { get; init; }

    /// <summary>The score at the last turn.</summary>
    public int? TurnScore { get; init; }

    /// <summary>On a turn: the score before it.</summary>
    public int? TurnFrom { get; init; }

    /// <summary>Since when the owner knows.</summary>
    public DateOnly? AlarmedOn { get; init; }

    /// <summary>What the owner is to be told.</summary>
    public string? Alarm { get; init; }

    /// <summary>The score before, as it would be by this rule.</summary>
    public int? ScoreBefore { get; init; }

    /// <summary>True when the score is another one, or one for the first time.</summary>
    public bool HasMoved => State.CountedAt is null || State.Score != Score.Value;

    /// <summary>True when the course gets a point: something a reader would see has moved.</summary>
    public bool HasPoint => HasMoved || State.RuleId != RuleId || State.Known != Score.Known || !SamePoints();

    /// <summary>True when there is anything to keep.</summary>
    public bool IsNew => HasPoint || State.Terms != Terms || State.Facts != Facts || State.AlarmedOn != AlarmedOn;

    /// <summary>Counts a customer.</summary>
    public static HealthResult Of(HealthState state, HealthFacts facts, PastScore? earlier, HealthRule rule, long version, HealthScorer scorer, IReadOnlyDictionary<long, HealthScorer> former, DateOnly today)
    {
        var attributes = state.Attributes();
        var score = scorer.Of(facts, attributes, today);
        // What the rule alone moves shows when the same facts are scored by both.
        var byRule = state.RuleId is { } last && former.TryGetValue(last, out var old) && score.Value is { } now && old.Of(facts, attributes, today).Value is { } then ? now - then : 0;
        var shift = (state.Shift ?? 0) + byRule;
        var before = state.Score + byRule;
        var trend = score.Value - shift - (earlier?.Score - earlier?.Shift);
        var turn = state.TurnScore + byRule;
        var hasTurned = turn is { } mark && score.Value is { } value && Math.Abs(value - mark) >= HealthKeeping.Turn;
        var isLow = score.Value < rule.PoorBelow;
        var hasFallen = trend <= -rule.AlarmFall;
        // Whoever has gone already alarms nobody.
        var alarm = state.AlarmedOn is not null || state.HasLeft == true || score.Value is null ? null : isLow && before >= rule.PoorBelow ? "healthLow" : hasFallen ? "healthFell" : null;
        return new HealthResult
        {
            State = state, Score = score, RuleId = version, Shift = shift, Trend = trend, ScoreBefore = alarm == "healthFell" ? score.Value - trend : before,
            Terms = JsonSerializer.Serialize(score.Terms, Json.Options), Facts = JsonSerializer.Serialize(facts, Json.Options),
            TurnScore = hasTurned || turn is null ? score.Value : turn, TurnFrom = hasTurned ? turn : null,
            Alarm = alarm, AlarmedOn = alarm is not null ? today : isLow || hasFallen ? state.AlarmedOn : null,
        };
    }

    private bool SamePoints()
    {
        if (State.Terms == Terms) return true;
        var kept = JsonSerializer.Deserialize<IReadOnlyList<HealthTermPoint>>(State.Terms!, Json.Options)!;
        return kept.Select(term => (term.Key, term.Points, term.OutOf)).SequenceEqual(Score.Terms.Select(term => (term.Key, term.Points, term.OutOf)));
    }
}
