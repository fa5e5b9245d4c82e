using ProductOps.Api.Shared.Audit;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Takes back that an answer was sent to the pool; its voice there is taken back with it.</summary>
public sealed class SurveyVoiceUndo(SurveyVoices voices) : Undo
{
    /// <inheritdoc/>
    public override string Kind => SurveyVoices.Kind;

    /// <inheritdoc/>
    public override Task PutBack(Change change, CancellationToken stop) => voices.Forget(change.Before<SurveyVoices.Voice>(), stop);
}
