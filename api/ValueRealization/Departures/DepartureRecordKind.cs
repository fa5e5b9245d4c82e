using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Departures;

/// <summary>A departure as what people comment on, attach files to and see named: by whoever left.</summary>
public sealed class DepartureRecordKind(Db db) : NamedRecordKind(db, "departure", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT d.id AS Id, c.name AS Title FROM realization_departure d JOIN realization_customer c ON c.id = d.customer_id WHERE d.id IN (@Ids)";
    private const string Pages = "/value-realization/departures?id=";
}
