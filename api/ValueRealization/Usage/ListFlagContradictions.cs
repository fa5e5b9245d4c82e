using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>Customers of whom the own list and what was noted about them say different things: marked as left without a departure, or a departure of one who is marked as there.</summary>
/// <remarks>Customers of whom the list says nothing are not among them. <c>isRunning=true&amp;hasLeft=true</c>: marked as left, with a contract that has no end.</remarks>
public sealed class ListFlagContradictions : ISlice
{
    private const string Departures = "(SELECT COUNT(*) FROM realization_departure p WHERE p.customer_id = c.id AND p.archived_at IS NULL)";
    private const string LastLeft = "(SELECT MAX(p.left_on) FROM realization_departure p WHERE p.customer_id = c.id AND p.archived_at IS NULL)";
    private const string CameBack = "(SELECT COUNT(*) FROM realization_departure p WHERE p.customer_id = c.id AND p.archived_at IS NULL AND p.came_back = 1)";
    private const string Running = "(SELECT COUNT(*) FROM realization_contract k WHERE k.customer_id = c.id AND k.archived_at IS NULL AND k.status = 'active' AND k.ends_on IS NULL)";

    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<FlagContradictionView> List = new()
    {
        Name = "flagContradictions",
        From = "FROM realization_customer c",
        Key = "c.id",
        DefaultSort = "name",
        Where = $"c.archived_at IS NULL AND ((c.has_left = 1 AND ({Departures} = 0 OR {Running} > 0)) OR (c.has_left = 0 AND {Departures} > 0))",
        Columns =
        [
            Column.Number("id", "c.id").Always(),
            Column.Text("externalId", "c.external_id", "c.external_key"),
            Column.Text("name", "c.name", "c.name_key").Always(),
            Column.Flag("hasLeft", "c.has_left").Always(),
            Column.Choice<FlagFinding>("finding", $"CASE WHEN c.has_left = 1 AND {Departures} = 0 THEN 'leftWithoutDeparture' WHEN c.has_left = 0 THEN 'departedButNotMarked' ELSE 'leftButRunning' END", "usage.flagFinding").Always(),
            Column.Number("departures", Departures).Always(),
            Column.Date("lastLeftOn", LastLeft),
            Column.Flag("cameBack", $"CASE WHEN {CameBack} > 0 THEN 1 ELSE 0 END").Always(),
            Column.Flag("isRunning", $"CASE WHEN {Running} > 0 THEN 1 ELSE 0 END").Always(),
        ],
        Also = ["c.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/usage/flag-contradictions", List, Permissions.Read);
}
