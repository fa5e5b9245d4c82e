using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>A requirement was taken out of the pool.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="By">Who did it.</param>
public sealed record RequirementArchived(long Id, string Title, long? By) : IEvent;
