using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Ends a survey's link at once. What was answered by it stays.</summary>
public sealed class RevokeSurveyLink : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapDelete("/survey-links/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id), stop))
        .Allow(Permissions.KeepSurveys);

    /// <summary>The command.</summary>
    public sealed record Command(long Id) : ICommand;

    /// <summary>Ends it.</summary>
    public sealed class Handler(Db db, SurveyStore surveys, AuditTrail audit) : IRequestHandler<Command, Unit>
    {
        private const string SurveyOf = "SELECT survey_id FROM realization_survey_link WHERE id = @Id AND revoked_at IS NULL";
        private const string Revoke = "UPDATE realization_survey_link SET revoked_at = @Now WHERE id = @Id";

        /// <inheritdoc/>
        public async Task<Unit> Handle(Command request, CancellationToken cancellationToken)
        {
            var survey = await db.Scalar<long?>(SurveyOf, new { request.Id }, cancellationToken) ?? throw Refusals.NotFound("surveyLink", request.Id);
            await db.Execute(Revoke, new { request.Id, surveys.Now }, cancellationToken);
            await audit.Record(surveys.Kind, survey, "linkRevoked", null, new { Link = request.Id });
            return Unit.Value;
        }
    }
}
