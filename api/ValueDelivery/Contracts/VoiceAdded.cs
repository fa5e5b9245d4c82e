using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>One more voice asks for a requirement.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="CustomerId">Who asks.</param>
/// <param name="By">Who did it.</param>
public sealed record VoiceAdded(long RequirementId, string Title, long? CustomerId, long? By) : IEvent;
