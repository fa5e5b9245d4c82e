namespace ProductOps.Api.Shared.Configuration;

/// <summary>The product cannot start as it is set up: one sentence that names what is wrong and what to do, for whoever started it.</summary>
public sealed class CannotStart(string sentence, Exception? cause = null) : InvalidOperationException(sentence, cause);
