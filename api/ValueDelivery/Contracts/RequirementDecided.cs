using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>A product manager decided.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="Verdict">Accept, later or reject.</param>
/// <param name="Reason">Why.</param>
/// <param name="TargetRelease">For accept: with which release.</param>
/// <param name="RecommendedVerdict">What ops had recommended.</param>
/// <param name="MeetingId">The sync meeting in which it was decided.</param>
/// <param name="By">Who did it.</param>
public sealed record RequirementDecided(long Id, string Title, Verdict Verdict, string Reason, string? TargetRelease, Verdict? RecommendedVerdict, long? MeetingId, long? By) : IEvent;
