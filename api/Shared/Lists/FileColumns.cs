namespace ProductOps.Api.Shared.Lists;

/// <summary>Columns that stand in a list's file only, behind the list's own.</summary>
/// <typeparam name="TRow">The list's row.</typeparam>
/// <param name="Titles">Their titles.</param>
/// <param name="Values">A row's values, one for each title.</param>
public sealed record FileColumns<TRow>(IReadOnlyList<string> Titles, Func<TRow, IEnumerable<object?>> Values)
{
    /// <summary>None.</summary>
    public static FileColumns<TRow> None { get; } = new([], _ => []);
}
