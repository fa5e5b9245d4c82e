using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Surveys in the search over everything, by name.</summary>
public sealed class SurveySearch(Db db) : SearchSource
{
    private const string Rows = """
        SELECT s.id AS Id, s.title AS Title, NULL AS Detail
          FROM realization_survey s
         WHERE s.archived_at IS NULL AND s.title_key LIKE @Infix ESCAPE '~'
         ORDER BY s.id DESC
        """;

    /// <inheritdoc/>
    public override string Kind => "survey";

    /// <inheritdoc/>
    public override int Order => 30;

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop) =>
        [.. (await db.Holding(Rows, text, most, stop)).Select(row => new SearchHit { Kind = Kind, Id = row.Id, Title = row.Title, Detail = row.Detail, Url = SurveyRecordKind.Page(row.Id) })];
}
