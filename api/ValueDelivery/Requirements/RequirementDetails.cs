namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A requirement with the names of everything it refers to, read in one statement.</summary>
public sealed record RequirementDetails : RequirementRecord
{
    /// <summary>What is selected beside <see cref="RequirementRecord.Columns"/>; needs <c>@CallerId</c>.</summary>
    public const string Names = """
        (SELECT f.name FROM refinement_pub_feature f WHERE f.id = r.module_id) AS ModuleName,
        (SELECT f.name FROM refinement_pub_feature f WHERE f.id = r.feature_id) AS FeatureName,
        (SELECT f.product_id FROM refinement_pub_feature f WHERE f.id = COALESCE(r.feature_id, r.module_id)) AS ProductId,
        (SELECT f.product_name FROM refinement_pub_feature f WHERE f.id = COALESCE(r.feature_id, r.module_id)) AS ProductName,
        (SELECT f.name FROM refinement_pub_feature f WHERE f.id = r.answered_feature_id) AS AnsweredFeatureName,
        (SELECT u.name FROM platform_pub_user u WHERE u.id = r.owner_id) AS OwnerName,
        (SELECT u.name FROM platform_pub_user u WHERE u.id = r.created_by) AS CreatedByName,
        (SELECT u.name FROM platform_pub_user u WHERE u.id = r.screened_by) AS ScreenedByName,
        (SELECT u.name FROM platform_pub_user u WHERE u.id = r.recommended_by) AS RecommendedByName,
        (SELECT u.name FROM platform_pub_user u WHERE u.id = r.decided_by) AS DecidedByName,
        (SELECT u.name FROM platform_pub_user u WHERE u.id = r.launched_by) AS LaunchedByName,
        (SELECT t.title FROM delivery_requirement t WHERE t.id = r.merged_into) AS MergedIntoTitle,
        (SELECT COUNT(*) FROM delivery_voice v WHERE v.requirement_id = r.id) AS Voices,
        (SELECT COUNT(*) FROM delivery_requirement t WHERE t.merged_into = r.id) AS MergedCount,
        (SELECT w.reason FROM delivery_requirement_follower w WHERE w.requirement_id = r.id AND w.user_id = @CallerId) AS FollowReason,
        (SELECT s.currency FROM delivery_scoring_rule s WHERE s.id = (SELECT MAX(n.id) FROM delivery_scoring_rule n)) AS Currency
        """;

    public string? ModuleName { get; init; }

    public string? FeatureName { get; init; }

    public long? ProductId { get; init; }

    public string? ProductName { get; init; }

    public string? AnsweredFeatureName { get; init; }

    public string? OwnerName { get; init; }

    public string? CreatedByName { get; init; }

    public string? ScreenedByName { get; init; }

    public string? RecommendedByName { get; init; }

    public string? DecidedByName { get; init; }

    public string? LaunchedByName { get; init; }

    public string? MergedIntoTitle { get; init; }

    public int Voices { get; init; }

    public int MergedCount { get; init; }

    public string? FollowReason { get; init; }

    public string? Currency { get; init; }
}
