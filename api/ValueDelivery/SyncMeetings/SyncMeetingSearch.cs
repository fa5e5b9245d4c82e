using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Sync meetings in the search over everything, by part of the name.</summary>
public sealed class SyncMeetingSearch(Db db) : SearchSource
{
    private const string Query = "SELECT id AS Id, name AS Title, state AS Detail FROM delivery_sync_meeting WHERE 1 = 1 AND LOWER(name) LIKE @Infix ESCAPE '~' ORDER BY planned_at DESC, id DESC";

    /// <inheritdoc/>
    public override string Kind => "syncMeeting";

    /// <inheritdoc/>
    public override int Order => 40;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.ReadMeetings;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop) =>
        [.. (await db.Holding(Query, text, most, stop)).Select(found => new SearchHit { Kind = Kind, Id = found.Id, Title = found.Title, Detail = found.Detail, Url = SyncMeetingRecordKind.Page(found.Id) })];
}
