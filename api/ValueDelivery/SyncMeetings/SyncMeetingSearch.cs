using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Sync meetings in the search over everything, by part of the name.</summary>
public sealed class SyncMeetingSearch(Db db) : NamedSearch(db, new SyncMeetingRecordKind(db), Rows)
{
    private const string Rows = "SELECT id AS Id, name AS Title, state AS Detail FROM delivery_sync_meeting WHERE LOWER(name) LIKE @Infix ESCAPE '~' ORDER BY planned_at DESC, id DESC";

    /// <inheritdoc/>
    public override int Order => 40;
}
