using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>An observation's own columns.</summary>
public sealed record ObservationRecord : KeptRecord
{
    internal const string Find = """
        SELECT id AS Id, visit_id AS VisitId, customer_id AS CustomerId, contact_id AS ContactId, feature_id AS FeatureId, kind AS Kind, text AS Text, requirement_id AS RequirementId, archived_at AS ArchivedAt, version AS Version
          FROM realization_observation WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_observation (visit_id, customer_id, contact_id, feature_id, kind, text, created_at, updated_at, version)
        SELECT v.id, v.customer_id, @ContactId, @FeatureId, @Kind, @Text, @Now, @Now, 1 FROM realization_visit v WHERE v.id = @VisitId
        """;

    internal const string Update = """
        UPDATE realization_observation
           SET contact_id = @ContactId, feature_id = @FeatureId, kind = @Kind, text = @Text, requirement_id = @RequirementId, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public long VisitId { get; init; }

    public long CustomerId { get; init; }

    public long? ContactId { get; init; }

    public long? FeatureId { get; init; }

    public string Kind { get; init; } = "awkward";

    public string Text { get; init; } = "";

    public long? RequirementId { get; init; }
}
