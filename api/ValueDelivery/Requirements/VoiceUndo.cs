using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Takes an added voice away again, puts a deleted one back, an edited one as it was; votes, money and score follow.</summary>
public sealed class VoiceUndo(Db db, Requirements requirements, RequirementFollowers followers, Caller caller) : Undo
{
    private const string Delete = "DELETE FROM delivery_voice WHERE id = @Id";
    private const string Restore = """
        INSERT INTO delivery_voice (id, requirement_id, origin_requirement_id, customer_id, contact, channel, said_on, original_text, edited_text, author_id, import_id, created_at, updated_at, version)
        VALUES (@Id, @RequirementId, @OriginId, @CustomerId, @Contact, @Channel, @SaidOn, @Words, @EditedWords, @AuthorId, @ImportId, @CreatedAt, @Now, @Version)
        """;

    private const string PutBackColumns = """
        UPDATE delivery_voice
           SET customer_id = @CustomerId, contact = @Contact, channel = @Channel, said_on = @SaidOn, edited_text = @EditedWords, updated_at = @Now, version = version + 1
         WHERE id = @Id
        """;

    private const string OthersOf = "SELECT COUNT(*) FROM delivery_voice WHERE requirement_id = @RequirementId AND author_id = @AuthorId";
    private const string Separated = "SELECT COUNT(*) FROM delivery_requirement WHERE id = @OriginId AND status <> 'merged'";
    private const string RequirementOf = "SELECT requirement_id FROM delivery_voice WHERE id = @Id";

    /// <inheritdoc/>
    public override string Kind => Voices.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        caller.Demand(Permissions.CreateRequirements);
        var before = change.Before<VoiceChange>();
        var voice = before.Voice;
        if (change.Action == "deleted")
        {
            // A merge that was taken apart meanwhile has given the other voices back; this one would stay behind.
            if (await db.Scalar<long>(Separated, voice, stop) > 0) throw Refusals.WrongState("changedSince", "changed");
            await requirements.Open(new RequirementId(voice.RequirementId), IfMatch.Any, RequirementStates.Live, stop);
            await db.Execute(db.Dialect.WithOwnId("delivery_voice", Restore), With(voice, before.Version + 1), stop);
            await requirements.Recount(voice.RequirementId, stop);
            return;
        }

        // A merge may have carried the voice on to another requirement.
        var requirement = await db.Scalar<long?>(RequirementOf, voice, stop) ?? throw Refusals.NotFound(Kind, voice.Id);
        if (change.Action == "created")
        {
            await db.Execute(Delete, voice, stop);
            if (voice.AuthorId is { } author && await db.Scalar<long>(OthersOf, new { RequirementId = requirement, AuthorId = author }, stop) == 0)
                await followers.GoBack(requirement, author, before.FollowedAs, stop);
        }
        else
        {
            await db.Execute(PutBackColumns, With(voice, before.Version), stop);
        }

        await requirements.Recount(requirement, stop);
    }

    private object With(VoiceRecord voice, long version) => new
    {
        voice.Id, voice.RequirementId, voice.OriginId, voice.CustomerId, voice.Contact, voice.Channel, voice.SaidOn, voice.Words, voice.EditedWords, voice.AuthorId, voice.ImportId, voice.CreatedAt,
        requirements.Now, Version = version,
    };
}

/// <summary>What undoing a change of a voice needs.</summary>
/// <param name="Voice">The voice before; of an added one as it was added.</param>
/// <param name="Version">Its version then.</param>
/// <param name="FollowedAs">Why its author followed the requirement before adding it; null when not at all.</param>
public sealed record VoiceChange(VoiceRecord Voice, long Version, string? FollowedAs = null);
