using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>Whoever asked says whether the end goal is met: the loop closes or reopens.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsMet">True when it is met.</param>
/// <param name="Comment">What else there is to say.</param>
/// <param name="By">Who did it.</param>
public sealed record RequirementConfirmed(long Id, string Title, bool IsMet, string? Comment, long? By) : IEvent;
