using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Contacts;

/// <summary>One contact person, also an archived one.</summary>
public sealed class GetContact : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/contacts/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadContacts);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<ContactView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(ContactStore store) : IRequestHandler<Query, ContactView>
    {
        /// <inheritdoc/>
        public Task<ContactView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
