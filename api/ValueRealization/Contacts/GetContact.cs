using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>One contact person, also an archived one.</summary>
public sealed class GetContact : GetRecord<ContactRecord, ContactView>, ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => At(routes, "/contacts", Permissions.ReadContacts);
}
