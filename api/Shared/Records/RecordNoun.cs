namespace ProductOps.Api.Shared.Records;

/// <summary>A noun of plain records: what it is called, and its three statements.</summary>
/// <param name="Kind">The kind, as the audit trail and links call it.</param>
/// <param name="Find">SELECT of the record with <c>@Id</c>.</param>
/// <param name="Insert">INSERT of the record's columns, and of <c>@Now</c>.</param>
/// <param name="Update">UPDATE of the record's columns <c>WHERE id = @Id AND version = @Version</c>, with <c>@Now</c>.</param>
public sealed record RecordNoun(string Kind, string Find, string Insert, string Update);
