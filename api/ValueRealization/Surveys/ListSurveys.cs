using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>The surveys, the newest first.</summary>
public sealed class ListSurveys : ISlice
{
    /// <summary>The list's declaration.</summary>
    public static readonly ListDefinition<SurveyView> List = new()
    {
        Name = "surveys",
        From = "FROM realization_survey s LEFT JOIN platform_pub_user u ON u.id = s.owner_id LEFT JOIN refinement_pub_feature f ON f.id = s.feature_id",
        Key = "s.id",
        DefaultSort = "-createdAt",
        Unless = [("archivedAt", "s.archived_at IS NULL")],
        Columns =
        [
            Column.Number("id", "s.id").Always(),
            Column.Text("title", "s.title", "s.title_key").Always(),
            Column.Choice<SurveyPopulation>("population", "s.population", "surveys.population").Always(),
            Column.Choice<SurveyState>("state", "s.state", "surveys.state").Always(),
            Column.Choice<SurveyOccasion>("occasion", "s.occasion", "surveys.occasion").Always(),
            Column.Reference("feature", "s.feature_id", "f.name"),
            Column.Text("release", "s.release_name"),
            Column.Flag("oneAnswer", "s.one_answer").Always(),
            Column.Date("closesOn", "s.closes_on"),
            Column.Reference("owner", "s.owner_id", "u.name"),
            Column.Number("responses", "(SELECT COUNT(*) FROM realization_survey_response r WHERE r.survey_id = s.id)").Always().Unsorted(),
            Column.Number("links", "(SELECT COUNT(*) FROM realization_survey_link l WHERE l.survey_id = s.id AND l.revoked_at IS NULL)").Always().Unsorted(),
            Column.Instant("createdAt", "s.created_at").Always(),
            Column.Instant("updatedAt", "s.updated_at").Always(),
            Column.Instant("archivedAt", "s.archived_at").Hidden(),
        ],
        Also = ["s.intro AS Intro", "s.questions AS Questions", "s.version AS Version"],
    };

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapList("/surveys", List, Permissions.Read);
}
