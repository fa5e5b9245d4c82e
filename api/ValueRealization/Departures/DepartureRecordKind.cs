using System.Globalization;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>A departure as what people comment on, attach files to and see named: by whoever left.</summary>
public sealed class DepartureRecordKind(Db db) : RecordKind
{
    private const string TitlesOf = "SELECT d.id AS Id, c.name AS Title FROM realization_departure d JOIN realization_customer c ON c.id = d.customer_id WHERE d.id IN (@Ids)";

    /// <inheritdoc/>
    public override string Kind => "departure";

    /// <inheritdoc/>
    public override Permission Reading => Permissions.Read;

    /// <inheritdoc/>
    public override Task<IReadOnlyDictionary<long, string>> Titles(IReadOnlyCollection<long> ids, CancellationToken stop) => db.Titles(TitlesOf, ids, stop);

    /// <inheritdoc/>
    public override string Url(long id) => string.Create(CultureInfo.InvariantCulture, $"/value-realization/departures?id={id}");
}
