using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>A usage report as what people comment on, attach files to and see named.</summary>
public sealed class UsageReportRecordKind(Db db) : RecordKind
{
    private const string TitlesOf = "SELECT id AS Id, title AS Title FROM realization_usage_report WHERE id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => "usageReport";

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <summary>The record's page in the web client, from the root.</summary>
    public static string Page(long id) => string.Create(CultureInfo.InvariantCulture, $"/value-realization/usage-reports/{id}");

    /// <inheritdoc/>
    public override Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop) => db.Titles(TitlesOf, ids, stop);

    /// <inheritdoc/>
    public override string Url(long id) => Page(id);
}
