using System.Text.Json.Serialization;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A voice: who asked, how it was heard, the words as they were said and as a colleague edited them.</summary>
public sealed record VoiceView : IIdentified, IVersioned
{
    /// <summary>What is selected, from <c>delivery_voice v</c>.</summary>
    public const string Select = """
        SELECT v.id AS Id, v.requirement_id AS RequirementId, v.customer_id AS CustomerId, c.name AS CustomerName, v.contact AS Contact, v.channel AS Channel,
               v.said_on AS SaidOn, v.original_text AS Words, v.edited_text AS EditedWords, v.author_id AS AuthorId, u.name AS AuthorName,
               v.origin_requirement_id AS OriginId, o.title AS OriginTitle, v.created_at AS CreatedAt, v.updated_at AS UpdatedAt, v.version AS Version
          FROM delivery_voice v
          LEFT JOIN realization_pub_customer c ON c.id = v.customer_id
          LEFT JOIN platform_pub_user u ON u.id = v.author_id
          LEFT JOIN delivery_requirement o ON o.id = v.origin_requirement_id
        """;

    /// <summary>The voice's id.</summary>
    public long Id { get; init; }

    /// <summary>The requirement asked for.</summary>
    public long RequirementId { get; init; }

    /// <summary>The customer who asks.</summary>
    public Reference? Customer => CustomerId is { } id ? new Reference(id, CustomerName ?? "") : null;

    /// <summary>The person who said it.</summary>
    public string? Contact { get; init; }

    /// <summary>How it was heard.</summary>
    public VoiceChannel Channel { get; init; }

    /// <summary>When it was said.</summary>
    public DateOnly SaidOn { get; init; }

    /// <summary>The words as they were said; never edited.</summary>
    public string? Words { get; init; }

    /// <summary>The words as a colleague edited them; null while nobody has.</summary>
    public string? EditedWords { get; init; }

    /// <summary>The colleague who brought it.</summary>
    public Reference? Author => AuthorId is { } id ? new Reference(id, AuthorName ?? "") : null;

    /// <summary>The requirement it came in with, where a merge moved it.</summary>
    public RequirementLink? Origin => OriginId is { } id ? new RequirementLink(id, ProductOps.Api.ValueDelivery.Requirements.RequirementId.KeyOf(id), OriginTitle ?? "") : null;

    /// <summary>When it came in.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTime UpdatedAt { get; init; }

    /// <summary>Grows by one with every change.</summary>
    public long Version { get; init; }

    [JsonIgnore]
    public long? CustomerId { get; init; }

    [JsonIgnore]
    public string? CustomerName { get; init; }

    [JsonIgnore]
    public long? AuthorId { get; init; }

    [JsonIgnore]
    public string? AuthorName { get; init; }

    [JsonIgnore]
    public long? OriginId { get; init; }

    [JsonIgnore]
    public string? OriginTitle { get; init; }
}
