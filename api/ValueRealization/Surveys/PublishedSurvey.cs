using ProductOps.Api.Shared.Publishing;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A survey's form as a published page.</summary>
public sealed class PublishedSurvey(SurveyForms forms) : PublishedKind
{
    /// <inheritdoc/>
    public override string Kind => "survey";

    /// <inheritdoc/>
    public override async Task<bool> Has(string tokenHash, DateTime now, CancellationToken stop) => await forms.Find(tokenHash, now, stop) is not null;
}
