using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Renewals;

/// <summary>A renewal as what people comment on, attach files to and see named.</summary>
public sealed class RenewalRecordKind(Db db) : NamedRecordKind(db, "renewal", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM realization_renewal WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/renewals/";

    /// <summary>The record's page in the web client, from the root.</summary>
    public static string Page(long id) => Page(Pages, id);
}
