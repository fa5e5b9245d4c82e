using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>A rule that people set: what it is called, who may set it, and its two statements.</summary>
/// <param name="Kind">The kind, as the audit trail calls it.</param>
/// <param name="Permission">Who may set it.</param>
/// <param name="Select">SELECT of id, definition, created_by and created_at.</param>
/// <param name="Insert">INSERT of <c>@Definition</c>, <c>@By</c> and <c>@Now</c>, and of <c>@Currency</c> where the rule has one.</param>
public sealed record RuleNoun(string Kind, Permission Permission, string Select, string Insert);
