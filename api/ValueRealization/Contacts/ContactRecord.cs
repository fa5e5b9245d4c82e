using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A contact person's own columns.</summary>
public sealed record ContactRecord : KeptRecord
{
    internal const string Find = """
        SELECT id AS Id, customer_id AS CustomerId, external_id AS ExternalId, name AS Name, title AS Title, level AS Level, is_payer AS IsPayer, is_user AS IsUser, is_champion AS IsChampion,
               is_decision_maker AS IsDecisionMaker, attitude AS Attitude, reports_to_id AS ReportsToId, email AS Email, phone AS Phone, consent AS Consent, consent_on AS ConsentOn, note AS Note,
               archived_at AS ArchivedAt, erased_at AS ErasedAt, version AS Version
          FROM realization_contact WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_contact (customer_id, external_id, external_key, name, name_key, title, level, is_payer, is_user, is_champion, is_decision_maker, attitude, reports_to_id, email, email_key,
               phone, consent, consent_on, note, created_at, updated_at, version)
        VALUES (@CustomerId, @ExternalId, @ExternalKey, @Name, @NameKey, @Title, @Level, @IsPayer, @IsUser, @IsChampion, @IsDecisionMaker, @Attitude, @ReportsToId, @Email, @EmailKey,
               @Phone, @Consent, @ConsentOn, @Note, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_contact
           SET customer_id = @CustomerId, external_id = @ExternalId, external_key = @ExternalKey, name = @Name, name_key = @NameKey, title = @Title, level = @Level, is_payer = @IsPayer, is_user = @IsUser,
               is_champion = @IsChampion, is_decision_maker = @IsDecisionMaker, attitude = @Attitude, reports_to_id = @ReportsToId, email = @Email, email_key = @EmailKey, phone = @Phone,
               consent = @Consent, consent_on = @ConsentOn, note = @Note, archived_at = @ArchivedAt, erased_at = @ErasedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long CustomerId { get; init; }

    public string? ExternalId { get; init; }

    public string Name { get; init; } = "";

    public string? Title { get; init; }

    public string? Level { get; init; }

    public bool IsPayer { get; init; }

    public bool IsUser { get; init; }

    public bool IsChampion { get; init; }

    public bool IsDecisionMaker { get; init; }

    public string? Attitude { get; init; }

    public long? ReportsToId { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string Consent { get; init; } = "unknown";

    public DateOnly? ConsentOn { get; init; }

    public string? Note { get; init; }

    public DateTime? ErasedAt { get; init; }
}
