using System.Text.Json;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Health;

/// <summary>Puts the earlier health rule in force again, and has every customer scored by it.</summary>
public sealed class HealthRuleUndo(HealthRules rules, Caller caller) : Undo
{
    /// <inheritdoc/>
    public override string Kind => HealthRules.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permissions.SetHealthRule);
        var kept = change.Before<Rules>();
        // Every rule is a record of its own, so that a later one shows only here.
        if (Text((await rules.Current(stop)).Rule) != Text(kept.After)) throw Refusals.WrongState("changedSince", "changed");
        await rules.Set(kept.Before, stop);
    }

    private static string Text(HealthRule rule) => JsonSerializer.Serialize(rule, Json.Options);

    /// <summary>What undoing needs.</summary>
    public sealed record Rules(HealthRule Before, HealthRule After);
}
