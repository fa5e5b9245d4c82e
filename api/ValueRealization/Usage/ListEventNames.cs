using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>The names under which events come, and what they stand for.</summary>
/// <remarks>One that nobody has mapped comes with the feature it most likely stands for.</remarks>
public sealed class ListEventNames : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<EventNameView> List = Of("eventNames", null);

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage/event-names", List, Permissions.Read);

    /// <summary>The list, or a part of it under another name.</summary>
    public static ListDefinition<EventNameView> Of(string name, string? where) => new()
    {
        Name = name,
        From = "FROM realization_usage_event e LEFT JOIN refinement_pub_feature f ON f.id = e.feature_id",
        Key = "e.id",
        DefaultSort = "-events",
        Where = where,
        CompleteWith = Suggest,
        Columns =
        [
            Column.Number("id", "e.id").Always(),
            Column.Text("name", "e.name", "e.name_key").Always(),
            Column.Choice<MappingState>("state", "e.state", "usage.mapping").Always(),
            Column.Reference("feature", "e.feature_id", "f.name"),
            Column.Number("events", "e.events").Always(),
            Column.Date("firstOn", "e.first_on").Always(),
            Column.Date("lastOn", "e.last_on").Always(),
            Column.Flag("flagsDisagree", "CASE WHEN e.beta_events > 0 AND e.beta_events < e.events THEN 1 ELSE 0 END").Always(),
        ],
        Also = ["e.version AS Version"],
    };

    private static async Task Suggest(IServiceProvider services, IReadOnlyList<EventNameView> rows, CancellationToken stop)
    {
        var suggestions = services.GetRequiredService<MappingSuggestions>();
        foreach (var row in rows.Where(row => row.State == MappingState.Unmapped)) row.Suggestion = await suggestions.Of(row.Name, 1, stop) is [var best, ..] ? best : null;
    }
}
