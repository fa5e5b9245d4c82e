using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueDelivery.SyncMeetings;

/// <summary>Sync meetings as what people comment on, attach files to and find.</summary>
public sealed class SyncMeetingRecordKind(Db db) : NamedRecordKind(db, "syncMeeting", Permissions.ReadMeetings, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM delivery_sync_meeting WHERE id IN (@Ids)";
    private const string Pages = "/value-delivery/sync-meetings/";

    /// <summary>The record's page in the web client, from the root.</summary>
    public static string Page(long id) => Page(Pages, id);
}
