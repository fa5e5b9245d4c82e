namespace ProductOps.Api.Shared.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the asked order.</param>
/// <param name="NextCursor">What to send as <c>cursor</c> for the rows after these; null at the end.</param>
/// <param name="Total">Rows behind the filter in all; only when <c>withTotal=true</c> was asked.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Items, string? NextCursor, long? Total);

/// <summary>Another record, by id and the name people know it by.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Name">Its name.</param>
public sealed record Reference(long Id, string Name);
