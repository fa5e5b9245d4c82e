using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueDelivery.Requirements;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>How other modules bring what customers said into the requirement pool: a voice of a requirement that is there, or a new requirement with its first voice.</summary>
[Block]
public sealed class RequirementIntake(Requirements.Requirements requirements, RequirementReferences references, RequirementWriter writer, RequirementViews views, VoiceIntake voices, AuditTrail audit, EventBus events, Caller caller)
{
    /// <summary>Takes it in and answers the requirement's id; null when the requirement is not there. Needs a transaction, and refuses where the requirement's state takes no voices any more.</summary>
    public async Task<long?> Hear(HeardVoice heard, CancellationToken stop)
    {
        var said = new VoiceDraft
        {
            CustomerId = heard.CustomerId, Contact = heard.Contact, Channel = Words.Parse<VoiceChannel>(heard.Channel), SaidOn = heard.SaidOn, Words = heard.Words, AuthorId = caller.UserId,
        };
        if (heard.RequirementId is { } id)
        {
            if (await requirements.Find(id, stop) is not { ArchivedAt: null }) return null;
            await voices.Add(await requirements.Open(new RequirementId(id), IfMatch.Any, RequirementStates.Live, stop), said, stop);
            return id;
        }

        var made = (await writer.InsertMany([new RequirementDraft
        {
            Title = heard.Title!.Trim(), OriginalText = heard.Words, ReceivedOn = heard.SaidOn, FeatureId = heard.FeatureId, ModuleId = heard.FeatureId is { } feature ? await references.ModuleOf(feature, stop) : null,
            Source = heard.Channel, CreatedBy = caller.UserId, Voices = [said],
        }], stop))[0];
        await audit.Record(Requirements.Requirements.Kind, made, "created", null, await views.Of(made, stop), await Gone(made, stop));
        await events.Publish(new RequirementCreated(made, heard.Title.Trim(), caller.UserId), stop);
        return made;
    }

    // Taken back, a requirement that nobody has touched since leaves the pool as if it had been archived.
    private async Task<RequirementChange?> Gone(long id, CancellationToken stop)
    {
        var made = (await requirements.Find(id, stop))!;
        return RequirementChange.Between(made with { ArchivedAt = requirements.Now }, made);
    }
}

/// <summary>What a customer said, on its way into the pool.</summary>
public sealed record HeardVoice
{
    /// <summary>The requirement it is a voice of; null for a new one.</summary>
    public long? RequirementId { get; init; }

    /// <summary>The title of a new one.</summary>
    public string? Title { get; init; }

    /// <summary>Who asks; null where nobody said which customer they are with.</summary>
    public required long? CustomerId { get; init; }

    /// <summary>The person's name.</summary>
    public string? Contact { get; init; }

    /// <summary>How it was heard: <c>visit</c>, <c>phone</c>, <c>form</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>When it was said.</summary>
    public required DateOnly SaidOn { get; init; }

    /// <summary>The words.</summary>
    public required string Words { get; init; }

    /// <summary>The feature it is about.</summary>
    public long? FeatureId { get; init; }
}
