using System.Globalization;
using System.Text.Json;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Meetings as what people comment on, attach files to and are notified about.</summary>
public sealed class MeetingRecordKind(Db db) : RecordKind
{
    private const string TitlesOf = "SELECT id AS Id, name AS Name, planned_at AS PlannedAt FROM delivery_sync_meeting WHERE id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => Meetings.Kind;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.ReadMeetings;

    /// <summary>A meeting's page in the web client, from the root.</summary>
    public static string Page(long id) => string.Create(CultureInfo.InvariantCulture, $"/value-delivery/sync-meetings/{id}");

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop) =>
        (await db.Query<Row>(db.Dialect.WithNumbers(TitlesOf, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, stop))
            .ToDictionary(row => row.Id, row => string.Create(CultureInfo.InvariantCulture, $"{row.Name} {row.PlannedAt:yyyy-MM-dd}"));

    /// <inheritdoc/>
    public override string Url(long id) => Page(id);

    private sealed record Row
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public DateTime PlannedAt { get; init; }
    }
}
