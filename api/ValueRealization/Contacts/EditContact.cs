using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Changes a contact person: the fields that are sent, and no others.</summary>
public sealed class EditContact : EditRecord<ContactBody, ContactRecord, ContactView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/contacts", Permissions.EditContacts);
}
