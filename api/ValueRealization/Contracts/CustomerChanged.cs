using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueRealization.Contracts;

/// <summary>What customers pay, when they renew, how much they count or whether they are in use at all has changed: whoever counts with it counts again.</summary>
/// <param name="CustomerIds">The customers.</param>
public sealed record CustomerChanged(IReadOnlyList<long> CustomerIds) : IEvent;
