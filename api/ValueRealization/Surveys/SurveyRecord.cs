using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A survey's own columns.</summary>
public sealed record SurveyRecord : KeptRecord
{
    internal const string Find = """
        SELECT id AS Id, title AS Title, intro AS Intro, population AS Population, questions AS Questions, one_answer AS OneAnswer, state AS State, closes_on AS ClosesOn, owner_id AS OwnerId,
               occasion AS Occasion, feature_id AS FeatureId, release_name AS Release, archived_at AS ArchivedAt, version AS Version
          FROM realization_survey WHERE id = @Id
        """;

    internal const string Insert = """
        INSERT INTO realization_survey (title, title_key, intro, population, questions, one_answer, state, closes_on, owner_id, occasion, feature_id, release_name, created_at, updated_at, version)
        VALUES (@Title, @TitleKey, @Intro, @Population, @Questions, @OneAnswer, @State, @ClosesOn, @OwnerId, @Occasion, @FeatureId, @Release, @Now, @Now, 1)
        """;

    internal const string Update = """
        UPDATE realization_survey
           SET title = @Title, title_key = @TitleKey, intro = @Intro, population = @Population, questions = @Questions, one_answer = @OneAnswer, state = @State, closes_on = @ClosesOn, owner_id = @OwnerId,
               occasion = @Occasion, feature_id = @FeatureId, release_name = @Release, archived_at = @ArchivedAt, updated_at = @Now, version = version + 1
         WHERE id = @Id AND version = @Version
        """;

    public string Title { get; init; } = "";

    public string? Intro { get; init; }

    public string Population { get; init; } = "users";

    public RawJson<IReadOnlyList<SurveyQuestion>> Questions { get; init; } = new("[]");

    public bool OneAnswer { get; init; } = true;

    public string State { get; init; } = "draft";

    public DateOnly? ClosesOn { get; init; }

    public long? OwnerId { get; init; }

    public string Occasion { get; init; } = "regular";

    public long? FeatureId { get; init; }

    public string? Release { get; init; }
}
