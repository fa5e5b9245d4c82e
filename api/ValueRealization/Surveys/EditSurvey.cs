using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Changes a survey: the fields that are sent, and no others.</summary>
public sealed class EditSurvey : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/surveys/{id:long}", (long id, SurveyBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepSurveys);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, SurveyBody Body) : ICommand<SurveyView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new SurveyBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(SurveyStore store) : IRequestHandler<Command, SurveyView>
    {
        /// <inheritdoc/>
        public async Task<SurveyView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
