using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>A kind of records that are called by one of their columns and have a page each.</summary>
/// <param name="db">The database.</param>
/// <param name="kind">See <see cref="RecordKind.Kind"/>.</param>
/// <param name="reading">See <see cref="RecordKind.Reading"/>.</param>
/// <param name="titles">SELECT of <c>Id</c> and <c>Title</c> for <c>IN (@Ids)</c>.</param>
/// <param name="pages">The address of the pages, from the root, up to the id.</param>
public abstract class NamedRecordKind(Db db, string kind, Permission reading, string titles, string pages) : RecordKind
{
    /// <inheritdoc/>
    public override string Kind => kind;

    /// <inheritdoc/>
    public override Permission Reading => reading;

    /// <inheritdoc/>
    public override Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop) => db.Titles(titles, ids, stop);

    /// <inheritdoc/>
    public override string Url(long id) => Page(pages, id);

    /// <summary>The page of one record, for kinds whose pages others link to.</summary>
    protected static string Page(string pages, long id) => pages + id.ToString(CultureInfo.InvariantCulture);
}
