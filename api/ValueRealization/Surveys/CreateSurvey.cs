using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A new survey, as a draft: who is asked, and what.</summary>
public sealed class CreateSurvey : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/surveys", (SurveyBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/surveys")
        .Allow(Permissions.KeepSurveys);

    /// <summary>The command.</summary>
    public sealed record Command(SurveyBody Body) : ICommand<SurveyView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new SurveyBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(SurveyStore store) : IRequestHandler<Command, SurveyView>
    {
        /// <inheritdoc/>
        public Task<SurveyView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new SurveyRecord()), cancellationToken);
    }
}
