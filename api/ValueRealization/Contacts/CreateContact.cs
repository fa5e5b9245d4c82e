using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>A new contact person.</summary>
public sealed class CreateContact : CreateRecord<ContactBody, ContactRecord, ContactView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/contacts", Permissions.EditContacts);
}
