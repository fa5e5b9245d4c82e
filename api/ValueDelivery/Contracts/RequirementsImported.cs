using ProductOps.Api.Shared.Events;

namespace ProductOps.Api.ValueDelivery.Contracts;

/// <summary>A batch of a file's rows came into the pool; one event for all of them.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Ids">The new requirements.</param>
/// <param name="By">Who brought the file.</param>
public sealed record RequirementsImported(long ImportId, IReadOnlyList<long> Ids, long? By) : IEvent;
