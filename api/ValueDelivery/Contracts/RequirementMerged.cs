using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>A requirement goes on inside another one.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="IntoId">The one it goes on in.</param>
/// <param name="By">Who did it.</param>
public sealed record RequirementMerged(long Id, string Title, long IntoId, long? By) : IEvent;
