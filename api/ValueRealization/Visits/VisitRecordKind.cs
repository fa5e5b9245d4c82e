using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>A visit or interview as what people comment on, attach files to and see named.</summary>
public sealed class VisitRecordKind(Db db) : NamedRecordKind(db, "visit", Permissions.ReadContacts, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, title AS Title FROM realization_visit WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/visits/";
}
