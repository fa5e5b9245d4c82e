using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>A usage report's own columns, without its snapshot.</summary>
public sealed record UsageReportRecord : KeptRecord, ICustomerRecord
{
    internal const string Find = """
        SELECT id AS Id, customer_id AS CustomerId, from_on AS FromOn, to_on AS ToOn, title AS Title, language AS Language, introduction AS Introduction, state AS State, edits AS Edits, built_at AS BuiltAt, owner_id AS OwnerId, author_id AS AuthorId,
               reviewer_id AS ReviewerId, handed_in_by_id AS HandedInById, reviewed_by_id AS ReviewedById, reviewed_at AS ReviewedAt, review_note AS ReviewNote, presented_to AS PresentedTo, presented_on AS PresentedOn, presented_by_id AS PresentedById,
               presentation_note AS PresentationNote, presented_at AS PresentedAt, published_at AS PublishedAt, archived_at AS ArchivedAt, version AS Version
          FROM realization_usage_report WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_usage_report (customer_id, from_on, to_on, title, title_key, language, introduction, state, edits, built_at, owner_id, author_id, reviewer_id, presented_to, created_at, updated_at, version)
        VALUES (@CustomerId, @FromOn, @ToOn, @Title, @TitleKey, @Language, @Introduction, @State, @Edits, @BuiltAt, @OwnerId, @AuthorId, @ReviewerId, @PresentedTo, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_usage_report
           SET from_on = @FromOn, to_on = @ToOn, title = @Title, title_key = @TitleKey, language = @Language, introduction = @Introduction, state = @State, edits = @Edits, built_at = @BuiltAt, owner_id = @OwnerId, reviewer_id = @ReviewerId,
               handed_in_by_id = @HandedInById, reviewed_by_id = @ReviewedById, reviewed_at = @ReviewedAt, review_note = @ReviewNote, presented_to = @PresentedTo, presented_on = @PresentedOn, presented_by_id = @PresentedById,
               presentation_note = @PresentationNote, presented_at = @PresentedAt, published_at = @PublishedAt, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long CustomerId { get; init; }

    public DateOnly FromOn { get; init; }

    public DateOnly ToOn { get; init; }

    public string Title { get; init; } = "";

    public string Language { get; init; } = "en";

    public string? Introduction { get; init; }

    public string State { get; init; } = "draft";

    public RawJson<ReportEdits> Edits { get; init; } = new("{}");

    public DateTime BuiltAt { get; init; }

    public long? OwnerId { get; init; }

    public long? AuthorId { get; init; }

    public long? ReviewerId { get; init; }

    public long? HandedInById { get; init; }

    public long? ReviewedById { get; init; }

    public DateTime? ReviewedAt { get; init; }

    public string? ReviewNote { get; init; }

    public RawJson<IReadOnlyList<long>> PresentedTo { get; init; } = new("[]");

    public DateOnly? PresentedOn { get; init; }

    public long? PresentedById { get; init; }

    public string? PresentationNote { get; init; }

    public DateTime? PresentedAt { get; init; }

    public DateTime? PublishedAt { get; init; }
}
