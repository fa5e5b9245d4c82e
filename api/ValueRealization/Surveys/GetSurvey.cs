using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>One survey, also an archived one.</summary>
public sealed class GetSurvey : GetRecord<SurveyRecord, SurveyView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/surveys", Permissions.Read);
}
