using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>A requirement stands on its own again.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="FromId">The one it had gone on in.</param>
/// <param name="By">Who did it.</param>
public sealed record RequirementUnmerged(long Id, string Title, long FromId, long? By) : IEvent;
