using ProductOps.Api.Platform.Imports;

namespace ProductOps.Api.ValueRealization;

/// <summary>A row about something of a customer's.</summary>
public record CustomerRowDraft : ImportDraft
{
    /// <summary>The customer's name or external id.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The row's id in the file's system.</summary>
    public string? ExternalId { get; init; }
}
