using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A new survey, as a draft: who is asked, and what.</summary>
public sealed class CreateSurvey : CreateRecord<SurveyBody, SurveyRecord, SurveyView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/surveys", Permissions.KeepSurveys);
}
