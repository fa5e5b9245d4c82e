using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Takes a survey out of the lists. It can be undone.</summary>
public sealed class ArchiveSurvey : ArchiveRecord<SurveyRecord, SurveyView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/surveys", Permissions.KeepSurveys);
}
