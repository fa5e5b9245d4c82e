using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Search;

/// <summary>Finds plainly named records by a part of their name. What they are called, who may read them and where their page is, their <see cref="RecordKind"/> says.</summary>
/// <param name="db">The database.</param>
/// <param name="kind">The kind of record.</param>
/// <param name="rows">SELECT of <c>Id</c>, <c>Title</c> and <c>Detail</c>, the best first; it compares a key column with <c>LIKE @Infix ESCAPE '~'</c>.</param>
public abstract class NamedSearch(Db db, RecordKind kind, string rows) : SearchSource
{
    /// <inheritdoc/>
    public override string Kind => kind.Kind;

    /// <inheritdoc/>
    public override Permission Reading => kind.Reading;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<SearchHit>> Find(string text, int most, CancellationToken stop)
    {
        var found = await db.Query<Named>(rows + db.Dialect.Take(most), new { Infix = $"%{TextKeys.Escaped(TextKeys.Of(text))}%" }, stop);
        return [.. found.Select(row => new SearchHit { Kind = Kind, Id = row.Id, Title = row.Title, Detail = row.Detail, Url = kind.Url(row.Id) })];
    }
}
