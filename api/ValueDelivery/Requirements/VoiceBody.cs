using FluentValidation;
using ProductOps.Api.Shared.Http;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A voice as a caller says it: who asked, how it was heard, and the words.</summary>
public sealed record VoiceBody
{
    /// <summary>The customer who asks; absent where nobody knows.</summary>
    public long? CustomerId { get; init; }

    /// <summary>The person who said it.</summary>
    public string? Contact { get; init; }

    /// <summary>How it was heard; <c>other</c> when absent.</summary>
    public VoiceChannel? Channel { get; init; }

    /// <summary>When it was said; the requirement's date when absent.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>The words as they were said. They are kept for good; colleagues' edits stand beside them.</summary>
    public string? Words { get; init; }

    /// <summary>For the OpenAPI document.</summary>
    public static VoiceBody Example => new() { Contact = "Service manager", Channel = VoiceChannel.Visit, Words = "We redo seven or eight orders a day at the office." };

    /// <summary>The voice on its way in.</summary>
    public VoiceDraft Draft(long? author, DateOnly received) =>
        new() { CustomerId = CustomerId, Contact = Contact, Channel = Channel ?? VoiceChannel.Other, SaidOn = SaidOn ?? received, Words = Words, AuthorId = author };

    /// <summary>The rules: a customer or words at least.</summary>
    public sealed class Rules : AbstractValidator<VoiceBody>
    {
        /// <summary>Lengths, and that it says something.</summary>
        public Rules()
        {
            RuleFor(voice => voice.Contact).MaximumLength(200);
            RuleFor(voice => voice.Words).MaximumLength(Limits.LongText);
            RuleFor(voice => voice.Words).NotEmpty().When(voice => voice.CustomerId is null);
            RuleFor(voice => voice.SaidOn!.Value).IsDay().When(voice => voice.SaidOn is not null);
        }
    }
}
