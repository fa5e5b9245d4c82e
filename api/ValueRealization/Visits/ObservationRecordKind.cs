using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>An observation as what people comment on, attach files to and see named.</summary>
public sealed class ObservationRecordKind(Db db) : NamedRecordKind(db, "observation", Permissions.ReadContacts, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, text AS Title FROM realization_observation WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/observations/";
}
