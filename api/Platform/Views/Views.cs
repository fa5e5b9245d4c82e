using System.Data.Common;
using Microsoft.AspNetCore.WebUtilities;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Views;

/// <summary>Reads and checks saved views for the slices of this noun.</summary>
[Block]
public sealed class Views(Db db, Caller caller, TimeProvider clock)
{
    /// <summary>The word of a view in the audit trail.</summary>
    public const string Kind = "view";

    private const string Find = """
        SELECT v.id AS Id, v.list AS List, v.name AS Name, v.query AS Query, v.is_shared AS Shared,
               COALESCE(c.is_pinned, 0) AS Pinned, COALESCE(c.is_default, 0) AS IsDefault, c.place AS Place,
               v.user_id AS OwnerId, u.name AS OwnerName, v.updated_at AS UpdatedAt, v.version AS Version
          FROM platform_view v
          JOIN platform_user u ON u.id = v.user_id
          LEFT JOIN platform_view_choice c ON c.view_id = v.id AND c.user_id = @User
         WHERE v.id = @Id AND v.archived_at IS NULL AND (v.is_shared = 1 OR v.user_id = @User)
        """;

    private const string ForgetDefault = """
        UPDATE platform_view_choice SET is_default = 0
         WHERE user_id = @User AND is_default = 1 AND view_id IN (SELECT id FROM platform_view WHERE list = @List)
        """;

    private const string Choose = "UPDATE platform_view_choice SET is_pinned = @Pinned, is_default = @IsDefault, place = @Place WHERE view_id = @Id AND user_id = @User";
    private const string ChooseFirst = "INSERT INTO platform_view_choice (view_id, user_id, is_pinned, is_default, place) VALUES (@Id, @User, @Pinned, @IsDefault, @Place)";

    // How the grid shows the rows is kept with the view, though the API's list knows nothing of it.
    private static readonly string[] OfTheGrid = ["columns", "group"];

    /// <summary>The view as the caller sees it; 404 where it is not there or not theirs to see.</summary>
    public async Task<SavedView> Of(long id) => await db.First<SavedView>(Find, new { Id = id, caller.User }) ?? throw Refusals.NotFound(Kind, id);

    /// <summary>Refuses a list that is not there or not the caller's to read, and a query string that the list does not understand.</summary>
    public void Check(string list, string query)
    {
        if (ListCatalog.Find(list) is not { } found) throw Refusals.Invalid("/list", "unknownChoice", ("choices", string.Join(", ", ListCatalog.Names)));
        caller.Demand(found.Permission);
        var asked = QueryHelpers.ParseQuery(query);
        var rows = QueryString.Create(asked.Where(pair => !OfTheGrid.Contains(pair.Key, StringComparer.Ordinal))).ToString();
        try
        {
            ListSql.Of(found.List, ListRequest.Parse(rows), db.Dialect, caller, clock);
        }
        catch (Refusal refusal) when (refusal.Errors is { } errors)
        {
            throw Refusals.Invalid([.. errors.Select(error => error with { Pointer = "/query", Detail = $"{error.Pointer}: {error.Detail}" })]);
        }
    }

    /// <summary>What the caller makes of a view.</summary>
    public async Task Keep(long id, string list, bool pinned, bool isDefault, int? place)
    {
        if (isDefault) await db.Execute(ForgetDefault, new { caller.User, List = list });
        var choice = new { Id = id, caller.User, Pinned = pinned ? 1 : 0, IsDefault = isDefault ? 1 : 0, Place = place };
        if (await db.Execute(Choose, choice) == 0) await db.Execute(ChooseFirst, choice);
    }

    /// <summary>Runs <paramref name="change"/>, and says so (409) where the person has a view of this name in the list already.</summary>
    public async Task<T> NameIsFree<T>(string name, Func<Task<T>> change)
    {
        try
        {
            return await change();
        }
        catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
        {
            throw Refusals.Taken("/name", name);
        }
    }

    /// <summary>What the undoing of a change of a view needs.</summary>
    public sealed record Before(string Name, string Query, bool Shared);
}

/// <summary>Puts a saved view back: a made one away, a deleted one back, a changed one as it was.</summary>
public sealed class ViewUndo(Db db, TimeProvider clock) : Undo
{
    private const string Archive = "UPDATE platform_view SET archived_at = @Now, version = version + 1 WHERE id = @Id";
    private const string Restore = "UPDATE platform_view SET archived_at = NULL, version = version + 1 WHERE id = @Id";
    private const string Change = "UPDATE platform_view SET name = @Name, name_key = @NameKey, query = @Query, is_shared = @Shared, updated_at = @Now, version = version + 1 WHERE id = @Id";

    /// <inheritdoc/>
    public override string Kind => Views.Kind;

    /// <inheritdoc/>
    public override async Task PutBack(Change change, CancellationToken stop)
    {
        var before = change.Before<Views.Before>();
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.Execute(change.Action switch { "created" => Archive, "deleted" => Restore, _ => Change },
                new { Id = change.RecordId, before.Name, NameKey = TextKeys.Of(before.Name, 100), before.Query, Shared = before.Shared ? 1 : 0, Now = now }, stop);
        }
        catch (DbException failure) when (db.Dialect.IsDuplicateKey(failure))
        {
            throw Refusals.Taken("/name", before.Name);
        }
    }
}
