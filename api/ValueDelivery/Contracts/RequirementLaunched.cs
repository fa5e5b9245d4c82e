using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>A requirement is in customers' hands.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="LaunchedOn">Since when.</param>
/// <param name="Release">With which release.</param>
/// <param name="By">Who did it.</param>
public sealed record RequirementLaunched(long Id, string Title, DateOnly LaunchedOn, string? Release, long? By) : IEvent;
