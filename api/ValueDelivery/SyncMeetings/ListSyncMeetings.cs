using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>The meetings, past and to come.</summary>
public sealed class ListSyncMeetings : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<Row> List = new()
    {
        Name = "syncMeetings",
        From = """
            FROM delivery_sync_meeting m
            LEFT JOIN delivery_sync_series s ON s.id = m.series_id
            LEFT JOIN refinement_pub_product p ON p.id = m.product_id
            """,
        Key = "m.id",
        DefaultSort = "-plannedAt",
        Complete = Complete,
        Columns =
        [
            Column.Number("id", "m.id").Always(),
            Column.Text("name", "m.name").Always(),
            Column.Reference("series", "m.series_id", "s.name"),
            Column.Reference("product", "m.product_id", "p.name"),
            Column.Choice<MeetingState>("state", "m.state", "syncMeetings.state").Always(),
            Column.Instant("plannedAt", "m.planned_at").Always(),
            Column.Number("plannedMinutes", "m.planned_minutes").Always(),
            Column.Instant("startedAt", "m.started_at"),
            Column.Instant("endedAt", "m.ended_at"),
            Column.Filter("participant", ColumnType.Reference, "EXISTS (SELECT 1 FROM delivery_sync_participant x WHERE x.meeting_id = m.id AND x.user_id IN ({values}))"),
            Column.Filter("requirement", ColumnType.Number, "EXISTS (SELECT 1 FROM delivery_sync_item x WHERE x.meeting_id = m.id AND x.state <> 'removed' AND x.requirement_id IN ({values}))"),
            Column.Number("version", "m.version").Always().Unsorted().Unfiltered().Hidden(),
        ],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/sync-meetings", List, Permissions.ReadMeetings);

    // What the page's meetings decided, in one statement.
    private static async Task Complete(Db db, IReadOnlyList<Row> rows)
    {
        var sql = $"""
            SELECT meeting_id AS MeetingId,
                   SUM(CASE WHEN state <> 'removed' THEN 1 ELSE 0 END) AS Items,
                   SUM(CASE WHEN state = 'decided' THEN 1 ELSE 0 END) AS Decided,
                   SUM(CASE WHEN state IN ('carried', 'skipped') THEN 1 ELSE 0 END) AS CarriedOver
              FROM delivery_sync_item
             WHERE meeting_id IN {db.Dialect.NumbersIn("Ids")}
             GROUP BY meeting_id
            """;
        var counts = (await db.Query<Counts>(sql, new { Ids = JsonSerializer.Serialize(rows.Select(row => row.Id)) })).ToDictionary(row => row.MeetingId);
        foreach (var row in rows)
            if (counts.TryGetValue(row.Id, out var count)) (row.Items, row.Decided, row.CarriedOver) = (count.Items, count.Decided, count.CarriedOver);
    }

    /// <summary>A row.</summary>
    public sealed record Row
    {
        /// <summary>The id.</summary>
        public required long Id { get; init; }

        /// <summary>The name.</summary>
        public required string Name { get; init; }

        /// <summary>The series' id.</summary>
        public long? SeriesId { get; init; }

        /// <summary>The series' name.</summary>
        public string? SeriesName { get; init; }

        /// <summary>The product's id.</summary>
        public long? ProductId { get; init; }

        /// <summary>The product's name.</summary>
        public string? ProductName { get; init; }

        /// <summary>Where it stands.</summary>
        public required MeetingState State { get; init; }

        /// <summary>When it is to start.</summary>
        public required DateTime PlannedAt { get; init; }

        /// <summary>How long it is to take.</summary>
        public required int PlannedMinutes { get; init; }

        /// <summary>When it started.</summary>
        public DateTime? StartedAt { get; init; }

        /// <summary>When it ended.</summary>
        public DateTime? EndedAt { get; init; }

        /// <summary>Requirements written down on its agenda; while it is planned, those that people put there.</summary>
        public int Items { get; set; }

        /// <summary>Of those, decided in it.</summary>
        public int Decided { get; set; }

        /// <summary>Of those, left for the next meeting.</summary>
        public int CarriedOver { get; set; }

        /// <summary>Grows with every change.</summary>
        public required long Version { get; init; }
    }

    private sealed record Counts
    {
        public long MeetingId { get; init; }
        public int Items { get; init; }
        public int Decided { get; init; }
        public int CarriedOver { get; init; }
    }
}
