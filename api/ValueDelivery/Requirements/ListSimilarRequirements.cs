using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Requirements that are like this one, the most similar first: candidates for merging.</summary>
public sealed class ListSimilarRequirements : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/requirements/{id}/similar", (RequirementId id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(RequirementId Id) : IQuery<ListPage<SimilarRequirement>>;

    /// <summary>Finds them.</summary>
    public sealed class Handler(Db db, SimilarRequirements similar) : IRequestHandler<Query, ListPage<SimilarRequirement>>
    {
        private const string Text = "SELECT title AS Title, description AS Description FROM delivery_requirement WHERE id = @Id";

        /// <inheritdoc/>
        public async Task<ListPage<SimilarRequirement>> Handle(Query request, CancellationToken cancellationToken)
        {
            var record = await db.First<RequirementRecord>(Text, new { Id = request.Id.Value }, cancellationToken) ?? throw Refusals.NotFound(Requirements.Kind, request.Id);
            return new ListPage<SimilarRequirement>(await similar.To(record.Title, record.Description, request.Id.Value, cancellationToken), null, null);
        }
    }
}
