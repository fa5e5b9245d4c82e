using ProductOps.Api.ValueDelivery.Contracts;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>A requirement that is like another one.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Key">Its number as people say it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Score">Its score.</param>
/// <param name="Votes">Distinct customers who ask for it.</param>
/// <param name="Similarity">0 to 100: which share of what makes the text special it has as well.</param>
/// <param name="IsLikelySame">True when it most likely asks for the same.</param>
public sealed record SimilarRequirement(long Id, string Key, string Title, RequirementStatus Status, double Score, int Votes, int Similarity, bool IsLikelySame);
