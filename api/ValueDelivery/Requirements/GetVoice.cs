using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>One voice: who asked, how it was heard, and the words as said and as edited.</summary>
public sealed class GetVoice : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/voices/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<VoiceView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(Voices voices) : IRequestHandler<Query, VoiceView>
    {
        /// <inheritdoc/>
        public Task<VoiceView> Handle(Query request, CancellationToken cancellationToken) => voices.Of(request.Id, cancellationToken);
    }
}
