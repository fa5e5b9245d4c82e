using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>What the slices of the voices share.</summary>
[Block]
public sealed class Voices(Db db, Caller caller)
{
    /// <summary>The kind under which voices stand in the audit trail.</summary>
    public const string Kind = "voice";

    private const string ById = $"{VoiceView.Select} WHERE v.id = @Id";
    private const string Row = $"SELECT {VoiceRecord.Columns} FROM delivery_voice v WHERE v.id = @Id";
    private const string OfRequirement = $"{VoiceView.Select} WHERE v.requirement_id = @Id ORDER BY v.said_on DESC, v.id DESC";

    /// <summary>The voice; refuses when it is not there.</summary>
    public async Task<VoiceView> Of(long id, CancellationToken stop) => await db.First<VoiceView>(ById, new { Id = id }, stop) ?? throw Refusals.NotFound(Kind, id);

    /// <summary>The voices of a requirement, the newest first.</summary>
    public Task<IReadOnlyList<VoiceView>> All(long requirement, CancellationToken stop) => db.Query<VoiceView>(OfRequirement, new { Id = requirement }, stop);

    /// <summary>The voice for a change: ops and product managers may, and whoever brought it.</summary>
    public async Task<VoiceView> Open(long id, IfMatch version, CancellationToken stop)
    {
        var voice = await Of(id, stop);
        if (!caller.Is(Role.Ops, Role.Pm) && voice.AuthorId != caller.UserId) throw Refusals.Forbidden("voices.editOwn");
        return version.Fits(voice.Version) ? voice : throw Refusals.Stale(voice);
    }

    /// <summary>What undoing a change of the voice needs, taken before the change.</summary>
    public async Task<VoiceChange> Kept(VoiceView voice, CancellationToken stop, string? followedAs = null) => new((await db.First<VoiceRecord>(Row, new { voice.Id }, stop))!, voice.Version, followedAs);

    /// <summary>What the audit trail keeps of a voice.</summary>
    public static object Audited(VoiceView voice) => new { voice.CustomerId, voice.Contact, Channel = voice.Channel.Word(), voice.SaidOn, voice.Words, voice.EditedWords };
}
