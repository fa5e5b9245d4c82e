using System.Text.Json;
using System.Text.Json.Nodes;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>
/// What undoing a change needs: for each column that changed, what to set and what must still be there. Later changes of other
/// columns do not matter; a later change of the same column refuses the undo.
/// </summary>
/// <param name="Set">The values before.</param>
/// <param name="Was">The values after.</param>
public sealed record RequirementChange(JsonObject Set, JsonObject Was)
{
    /// <summary>What the recommendation rested on before, where the change touched it.</summary>
    public IReadOnlyList<Evidence>? Evidence { get; init; }

    // Counted from other rows, or no fact about the requirement itself.
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal) { "version", "updatedAt", "votes", "askingRevenue", "nextRenewal", "bestTier", "evidenceCount", "lostRenewals", "score", "scoreTerms" };

    /// <summary>The difference between a requirement before and after; null when there is none.</summary>
    public static RequirementChange? Between(RequirementRecord before, RequirementRecord after)
    {
        var (from, to) = (Fields(before), Fields(after));
        var (set, was) = (new JsonObject(), new JsonObject());
        foreach (var (name, value) in from)
        {
            if (Counted.Contains(name) || JsonNode.DeepEquals(value, to[name])) continue;
            set[name] = value?.DeepClone();
            was[name] = to[name]?.DeepClone();
        }

        return set.Count == 0 ? null : new RequirementChange(set, was);
    }

    /// <summary>The requirement with the values before; null when somebody has changed one of the columns since.</summary>
    public RequirementRecord? Undo(RequirementRecord current)
    {
        var fields = Fields(current);
        foreach (var (name, value) in Was)
            if (!JsonNode.DeepEquals(fields[name], value)) return null;
        foreach (var (name, value) in Set) fields[name] = value?.DeepClone();
        return fields.Deserialize<RequirementRecord>(Json.Options)!;
    }

    private static JsonObject Fields(RequirementRecord record) => JsonSerializer.SerializeToNode(record, Json.Options)!.AsObject();
}
