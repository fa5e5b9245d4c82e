using MediatR;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>The voices behind a requirement, the newest first: who asked, and in which words.</summary>
public sealed class ListVoices : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/requirements/{id}/voices", (RequirementId id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(RequirementId Id) : IQuery<ListPage<VoiceView>>;

    /// <summary>Reads them.</summary>
    public sealed class Handler(RequirementViews views, Voices voices) : IRequestHandler<Query, ListPage<VoiceView>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<VoiceView>> Handle(Query request, CancellationToken cancellationToken)
        {
            await views.Demand(request.Id, cancellationToken);
            return new ListPage<VoiceView>(await voices.All(request.Id.Value, cancellationToken), null, null);
        }
    }
}
