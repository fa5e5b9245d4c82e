using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>One survey, also an archived one.</summary>
public sealed class GetSurvey : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/surveys/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<SurveyView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(SurveyStore store) : IRequestHandler<Query, SurveyView>
    {
        /// <inheritdoc/>
        public Task<SurveyView> Handle(Query request, CancellationToken cancellationToken) => store.View(request.Id, cancellationToken);
    }
}
