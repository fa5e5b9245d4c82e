using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>One requirement with everything that people need to judge it: words, customers, money, score, screening, recommendation, decision.</summary>
/// <remarks>Takes the number (<c>1024</c>) or the key (<c>REQ-1024</c>). <c>can</c> says what the caller may do with it now.</remarks>
public sealed class GetRequirement : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/requirements/{id}", (RequirementId id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(RequirementId Id) : IQuery<RequirementView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(RequirementViews views) : IRequestHandler<Query, RequirementView>
    {
        /// <inheritdoc/>
        public Task<RequirementView> Handle(Query request, CancellationToken cancellationToken) => views.Of(request.Id.Value, cancellationToken);
    }
}
