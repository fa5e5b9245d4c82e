using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>A save or refund case as what people comment on, attach files to and see named.</summary>
public sealed class SaveCaseRecordKind(Db db) : NamedRecordKind(db, "saveCase", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, title AS Title FROM realization_save_case WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/save-cases/";
}
