using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Puts a voice on a requirement, with everything that follows: votes, money, score, the author as a follower, and the tale of it.</summary>
[Block]
public sealed class VoiceIntake(Db db, Requirements requirements, RequirementFollowers followers, Voices voices, AuditTrail audit, EventBus events, Caller caller)
{
    private const string Insert = """
        INSERT INTO delivery_voice (requirement_id, customer_id, contact, channel, said_on, original_text, author_id, created_at, updated_at, version)
        VALUES (@RequirementId, @CustomerId, @Contact, @Channel, @SaidOn, @Words, @AuthorId, @Now, @Now, 1)
        """;

    /// <summary>Adds it; whatever it refers to is known to be there.</summary>
    public async Task<VoiceView> Add(RequirementRecord record, VoiceDraft said, CancellationToken stop)
    {
        var id = await db.Insert(Insert, new { RequirementId = record.Id, said.CustomerId, said.Contact, Channel = said.Channel.Word(), said.SaidOn, said.Words, said.AuthorId, requirements.Now }, stop);
        var followedAs = await followers.ReasonOf(record.Id, caller.User, stop);
        await followers.Add(record.Id, caller.User, "voice", stop);
        await requirements.Recount(record.Id, stop);
        var voice = await voices.Of(id, stop);
        await audit.Record(Voices.Kind, id, "created", null, Voices.Audited(voice), await voices.Kept(voice, stop, followedAs));
        await requirements.Account(record, "voiceAdded", stop, undoable: false);
        await events.Publish(new VoiceAdded(record.Id, record.Title, said.CustomerId, caller.UserId), stop);
        return voice;
    }
}
