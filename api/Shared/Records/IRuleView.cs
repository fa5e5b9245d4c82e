namespace ProductOps.Api.Shared.Records;

/// <summary>A rule in force as the API shows it.</summary>
/// <typeparam name="TView">The view itself.</typeparam>
/// <typeparam name="TRule">The rule.</typeparam>
public interface IRuleView<TView, TRule> where TRule : class
{
    /// <summary>A kept rule.</summary>
    static abstract TView Of(KeptRule<TRule> kept);
}
