using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.ScoringRules;

/// <summary>Puts the earlier scoring rule in force again, and has the pool scored by it.</summary>
public sealed class ScoringRuleUndo(ScoringRules rules, Caller caller) : Undo
{
    /// <inheritdoc/>
    public override string Kind => ScoringRules.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permissions.SetScoring);
        var kept = change.Before<Rules>();
        // Every rule is a record of its own, so that a later one shows only here.
        if (Text(await rules.Current(stop)) != Text(kept.After)) throw Refusals.WrongState("changedSince", "changed");
        await rules.Set(kept.Before, stop);
    }

    private static string Text(ScoringRule rule) => JsonSerializer.Serialize(rule, Json.Options);

    /// <summary>What undoing needs.</summary>
    public sealed record Rules(ScoringRule Before, ScoringRule After);
}
