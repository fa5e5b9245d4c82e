using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>Ops recommends something about a requirement.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="Priority">How soon.</param>
/// <param name="Verdict">What the decision should be.</param>
/// <param name="By">Who did it.</param>
public sealed record RequirementRecommended(long Id, string Title, Priority Priority, Verdict? Verdict, long? By) : IEvent;
