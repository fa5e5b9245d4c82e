using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>Ops kept a requirement or left it out.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outcome">Keep or out.</param>
/// <param name="Reason">Why; whoever asked sees it.</param>
/// <param name="IsAnswered">True when a feature or method answers the wish without building.</param>
/// <param name="By">Who did it.</param>
public sealed record RequirementScreened(long Id, string Title, ScreeningOutcome Outcome, string? Reason, bool IsAnswered, long? By) : IEvent;
