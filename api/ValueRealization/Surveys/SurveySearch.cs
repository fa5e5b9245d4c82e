using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Surveys in the search over everything, by name.</summary>
public sealed class SurveySearch(Db db) : NamedSearch(db, new SurveyRecordKind(db), Rows)
{
    private const string Rows = """
        SELECT s.id AS Id, s.title AS Title, NULL AS Detail
          FROM realization_survey s
         WHERE s.archived_at IS NULL AND s.title_key LIKE @Infix ESCAPE '~'
         ORDER BY s.id DESC
        """;

    /// <inheritdoc/>
    public override int Order => 30;
}
