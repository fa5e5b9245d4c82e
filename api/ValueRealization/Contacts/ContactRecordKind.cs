using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Records;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A contact person as what people comment on, attach files to and see named.</summary>
public sealed class ContactRecordKind(Db db) : NamedRecordKind(db, "contact", Permissions.ReadContacts, TitlesOf, Pages)
{
    private const string TitlesOf = "SELECT id AS Id, name AS Title FROM realization_contact WHERE id IN (@Ids)";
    private const string Pages = "/value-realization/contacts/";

    /// <inheritdoc/>
    public override IReadOnlyList<string> NamedBy => ["contactId", "reportsToId"];
}
