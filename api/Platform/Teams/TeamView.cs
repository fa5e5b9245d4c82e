using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.Platform.Teams;

/// <summary>A team of colleagues.</summary>
public sealed record TeamView : IIdentified, IVersioned
{
    /// <inheritdoc/>
    public required long Id { get; init; }

    /// <summary>The name; unique among teams in use.</summary>
    public required string Name { get; init; }

    /// <summary>What it is there for.</summary>
    public string? Description { get; init; }

    /// <summary>Who leads it.</summary>
    public Reference? Lead => LeadId is { } id ? new Reference(id, LeadName ?? "") : null;

    /// <summary>Who belongs to it and is in service, by name.</summary>
    public IReadOnlyList<Reference> Members { get; set; } = [];

    /// <summary>How many these are.</summary>
    public long Size { get; init; }

    /// <summary>When the record was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it left the lists; null while it is in use.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <inheritdoc/>
    public required long Version { get; init; }

    /// <summary>Who leads it, by id.</summary>
    [JsonIgnore]
    public long? LeadId { get; init; }

    /// <summary>Who leads it, by name.</summary>
    [JsonIgnore]
    public string? LeadName { get; init; }

    /// <summary>As it looks.</summary>
    public static TeamView Example { get; } = new()
    {
        Id = 2, Name = "Customer-facing", Description = "Sales, customer success and implementation.", LeadId = 4, LeadName = "Mara Quill", Members = [new(4, "Mara Quill"), new(6, "Vera Lookwell")], Size = 2,
        CreatedAt = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc), UpdatedAt = new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), Version = 3,
    };
}
