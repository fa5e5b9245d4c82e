using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Lists;

/// <summary>
/// A list, declared once: where its rows come from and which columns it has. Filtering, sorting, keyset pages, text search,
/// CSV and XLSX files, saved views and the OpenAPI parameters follow from it.
/// </summary>
/// <typeparam name="TRow">The row as JSON shows it; Dapper fills it by the columns' names (a reference fills <c>{Name}Id</c> and <c>{Name}Name</c>).</typeparam>
public sealed class ListDefinition<TRow> : ListDefinition where TRow : class
{
    /// <summary>Completes a page's rows with what does not fit a column, in one statement for all of them.</summary>
    public Func<Db, IReadOnlyList<TRow>, Task>? Complete { get; init; }

    /// <summary>Completes a page's rows through blocks of the request, where the database alone does not know (titles of records of any kind).</summary>
    public Func<IServiceProvider, IReadOnlyList<TRow>, CancellationToken, Task>? CompleteWith { get; init; }

    /// <summary>Further columns of the file alone, which follow from the rows that are asked for.</summary>
    public Func<Db, ListSql, CancellationToken, Task<FileColumns<TRow>>>? InFile { get; init; }
}

/// <summary>What every list has, whatever its rows are.</summary>
public abstract class ListDefinition
{
    /// <summary>The list's name: its saved views and column titles (<c>list.{name}.{column}</c>) hang on it.</summary>
    public required string Name { get; init; }

    /// <summary>FROM with its joins.</summary>
    public required string From { get; init; }

    /// <summary>The unique key that ends every order.</summary>
    public required string Key { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The order when the caller does not say, as <c>sort</c> would say it.</summary>
    public required string DefaultSort { get; init; }

    /// <summary>A condition that always holds, for example "not archived".</summary>
    public string? Where { get; init; }

    /// <summary>Conditions that hold as long as the caller does not filter by the column they stand beside, for example "not archived" beside <c>archived</c>.</summary>
    public IReadOnlyList<(string Column, string Condition)> Unless { get; init; } = [];

    /// <summary>A condition that depends on the caller; may use <c>@CallerId</c>.</summary>
    public Func<Caller, string?>? VisibleTo { get; init; }

    /// <summary>The kind under which the rows' texts are indexed; null when <c>q</c> is not offered.</summary>
    public TextKind? TextKind { get; init; }

    /// <summary>What is selected beside the columns, as SQL items with aliases.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Query parameters that belong to the endpoint itself and are not filters.</summary>
    public IReadOnlyList<string> OwnParameters { get; init; } = [];

    /// <summary>The column with this name, or null.</summary>
    public Column? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
