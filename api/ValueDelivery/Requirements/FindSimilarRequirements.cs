using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.Requirements;

/// <summary>Requirements that are like a text being typed, the most similar first, before the same is written down twice.</summary>
public sealed class FindSimilarRequirements : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/requirements/similar", (Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(body), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The text so far.</summary>
    /// <param name="Title">The title.</param>
    /// <param name="Description">The description.</param>
    public sealed record Body(string Title, string? Description = null)
    {
        /// <summary>For the OpenAPI document.</summary>
        public static Body Example => new("Sign off without a network");
    }

    /// <summary>The query.</summary>
    public sealed record Query(Body Body) : IQuery<ListPage<SimilarRequirement>>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Query>
    {
        /// <summary>Lengths.</summary>
        public Rules()
        {
            RuleFor(query => query.Body.Title).MaximumLength(Limits.LongText);
            RuleFor(query => query.Body.Description).MaximumLength(Limits.LongText);
        }
    }

    /// <summary>Finds them.</summary>
    public sealed class Handler(SimilarRequirements similar) : IRequestHandler<Query, ListPage<SimilarRequirement>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<SimilarRequirement>> Handle(Query request, CancellationToken cancellationToken) =>
            new(await similar.To(request.Body.Title, request.Body.Description, null, cancellationToken), null, null);
    }
}
