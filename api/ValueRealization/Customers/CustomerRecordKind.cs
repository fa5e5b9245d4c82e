using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Customers as what people comment on, attach files to and find.</summary>
public sealed class CustomerRecordKind(Db db) : NamedRecordKind(db, "customer", Permissions.Read, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM realization_customer WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/customers/";

    /// <summary>The record's page in the web client, from the root.</summary>
    public static string Page(long id) => Page(Pages, id);

    /// <inheritdoc/>
    public override IReadOnlyList<string> NamedBy => ["customerId"];
}
