using System.Data.Common;
using Dapper;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Lists;

/// <summary>Reads pages of lists.</summary>
public sealed class ListReader(Db db, Caller caller, TimeProvider clock, IServiceProvider? services = null)
{
    /// <summary>The page that <paramref name="request"/> asks for.</summary>
    public Task<ListPage<TRow>> Page<TRow>(ListDefinition<TRow> list, ListRequest request, CancellationToken stop) where TRow : class => db.Read(async () =>
    {
        var limit = request.Limit;
        var sql = Sql(list, request, request.WithTotal ? int.MaxValue : limit);
        var (rows, cursor) = await Rows(list, sql, request.Cursor, limit, stop);
        var total = request.WithTotal ? await db.Scalar<long>(sql.Count(), sql.Parameters, stop) : (long?)null;
        return new ListPage<TRow>(rows, cursor, total);
    }, stop);

    /// <summary>The one row of a list with this key, also where the list itself leaves it out (archived ones); null when there is none.</summary>
    public async Task<TRow?> One<TRow>(ListDefinition<TRow> list, long id, CancellationToken stop) where TRow : class
    {
        if (await db.First<TRow>(ListSql.One(list), new { Id = id }, stop) is not { } row) return null;
        if (list.Complete is not null) await list.Complete(db, [row]);
        if (list.CompleteWith is not null) await list.CompleteWith(services!, [row], stop);
        return row;
    }

    /// <summary>What a request asks for as SQL, for figures over the same rows.</summary>
    public ListSql Sql(ListDefinition list, ListRequest request) => Sql(list, request, int.MaxValue);

    /// <summary>Refuses a request that the list cannot answer.</summary>
    public void Check(ListDefinition list, ListRequest request) => ListSql.Of(list, request, db.Dialect, caller, clock);

    /// <summary>The further columns of a list's file.</summary>
    public Task<FileColumns<TRow>> InFile<TRow>(ListDefinition<TRow> list, ListRequest request, CancellationToken stop) where TRow : class =>
        list.InFile is { } columns ? db.Read(() => columns(db, Sql(list, request), stop), stop) : Task.FromResult(FileColumns<TRow>.None);

    /// <summary>Every row behind the filters, page by page: memory stays bounded, and no read holds the database for long.</summary>
    public async IAsyncEnumerable<TRow> All<TRow>(ListDefinition<TRow> list, ListRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop) where TRow : class
    {
        string? cursor = null;
        do
        {
            var from = cursor;
            var (rows, next) = await db.Read(() => Rows(list, Sql(list, request, 1000), from, 1000, stop), stop);
            foreach (var row in rows) yield return row;
            cursor = next;
        }
        while (cursor is not null);
    }

    private ListSql Sql(ListDefinition list, ListRequest request, int rows)
    {
        var match = request.Text is { } text && list.TextKind is { } kind ? TextMatch.Find(db.Session, db.Dialect, kind, text, rows) : null;
        return ListSql.Of(list, request, db.Dialect, caller, clock, match);
    }

    private async Task<(List<TRow> Rows, string? Cursor)> Rows<TRow>(ListDefinition<TRow> list, ListSql sql, string? cursor, int limit, CancellationToken stop) where TRow : class
    {
        var rows = new List<TRow>(limit);
        string? next = null;
        var session = db.Session;
        var command = new CommandDefinition(sql.Page(cursor, limit + 1), sql.Parameters, session.Transaction, cancellationToken: stop);
        await using (var reader = db.Dialect.Engine == Engine.Sqlite ? (DbDataReader)session.Connection.ExecuteReader(command) : await session.Connection.ExecuteReaderAsync(command))
        {
            var parse = reader.GetRowParser<TRow>();
            object?[]? last = null;
            while (await reader.ReadAsync(stop))
            {
                if (rows.Count == limit)
                {
                    next = sql.CursorOf(last!);
                    break;
                }

                rows.Add(parse(reader));
                if (rows.Count == limit) last = [.. Enumerable.Range(reader.FieldCount - sql.OrderCount, sql.OrderCount).Select(reader.GetValue)];
            }
        }

        if (list.Complete is not null && rows.Count > 0) await list.Complete(db, rows);
        if (list.CompleteWith is not null && rows.Count > 0) await list.CompleteWith(services!, rows, stop);
        return (rows, next);
    }
}
