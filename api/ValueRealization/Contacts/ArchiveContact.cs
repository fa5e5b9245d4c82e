using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>Takes a contact person out of the lists. It can be undone.</summary>
public sealed class ArchiveContact : ArchiveRecord<ContactRecord, ContactView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/contacts", Permissions.EditContacts);
}
