using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Changes a survey: the fields that are sent, and no others.</summary>
public sealed class EditSurvey : EditRecord<SurveyBody, SurveyRecord, SurveyView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/surveys", Permissions.KeepSurveys);
}
