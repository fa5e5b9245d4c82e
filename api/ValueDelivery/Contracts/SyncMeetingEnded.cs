using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>A sync meeting has ended and its minutes are there to read.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Name">Its name.</param>
/// <param name="Participants">Who took part.</param>
/// <param name="Decided">How many requirements were decided.</param>
/// <param name="CarriedOver">How many come again in the next meeting.</param>
/// <param name="By">Who ended it.</param>
public sealed record SyncMeetingEnded(long Id, string Name, IReadOnlyList<long> Participants, int Decided, int CarriedOver, long? By) : IEvent;
