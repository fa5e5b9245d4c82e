using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueRealization.Contracts;

/// <summary>Customers are new in the directory, or go by another name or external id from now on.</summary>
/// <param name="CustomerIds">The customers.</param>
public sealed record CustomerNamed(IReadOnlyList<long> CustomerIds) : IEvent;
