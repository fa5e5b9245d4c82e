using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Opens a survey, so that its links take answers, or closes it.</summary>
public sealed class SetSurveyState : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/surveys/{id:long}/state", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepSurveys);

    /// <summary>The state.</summary>
    /// <param name="State"><c>open</c> or <c>closed</c>.</param>
    public sealed record Body(SurveyState State)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(SurveyState.Open);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<SurveyView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.State).Must(state => state is SurveyState.Open or SurveyState.Closed).WithErrorCode("surveyState");
    }

    /// <summary>Sets it.</summary>
    public sealed class Handler(SurveyStore surveys) : IRequestHandler<Command, SurveyView>
    {
        /// <inheritdoc/>
        public async Task<SurveyView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await surveys.Open(request.Id, request.Version, cancellationToken);
            var state = request.Body.State.Word();
            if (before.State == state || (before.State == "draft" && state == "closed")) throw Refusals.WrongState("surveyState", before.State, state == "open" ? ["draft", "closed"] : ["open"]);
            if (state == "open" && before.Questions.Read() is not { Count: > 0 }) throw Refusals.RuleBroken("surveyEmpty");
            return await surveys.Change(before, before with { State = state }, cancellationToken, state == "open" ? "opened" : "closed");
        }
    }
}
