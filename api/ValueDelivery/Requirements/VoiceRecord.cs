namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A voice as it stands in its table: what undoing a change of it puts back.</summary>
public sealed record VoiceRecord
{
    /// <summary>What is selected, from <c>delivery_voice v</c>.</summary>
    public const string Columns = """
        v.id AS Id, v.requirement_id AS RequirementId, v.origin_requirement_id AS OriginId, v.customer_id AS CustomerId, v.contact AS Contact, v.channel AS Channel,
        v.said_on AS SaidOn, v.original_text AS Words, v.edited_text AS EditedWords, v.author_id AS AuthorId, v.import_id AS ImportId, v.created_at AS CreatedAt
        """;

    public long Id { get; init; }

    public long RequirementId { get; init; }

    public long? OriginId { get; init; }

    public long? CustomerId { get; init; }

    public string? Contact { get; init; }

    public string Channel { get; init; } = "";

    public DateOnly SaidOn { get; init; }

    public string? Words { get; init; }

    public string? EditedWords { get; init; }

    public long? AuthorId { get; init; }

    public long? ImportId { get; init; }

    public DateTime CreatedAt { get; init; }
}
