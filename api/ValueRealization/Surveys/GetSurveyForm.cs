using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>A survey's form, for whoever holds its link; no sign-in, and nothing else is reached by it.</summary>
public sealed class GetSurveyForm : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/survey-forms/{token}", (string token, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(token), stop))
        .ForLinkHolders();

    /// <summary>The query.</summary>
    public sealed record Query(string Token) : IQuery<View>;

    /// <summary>The form.</summary>
    public sealed record View
    {
        /// <summary>What it is called.</summary>
        public required string Title { get; init; }

        /// <summary>What is said before the questions.</summary>
        public string? Intro { get; init; }

        /// <summary>The questions.</summary>
        public required RawJson<IReadOnlyList<SurveyQuestion>> Questions { get; init; }

        /// <summary>True when an e-mail address is asked for, so that each person answers once; only a fingerprint of it is kept.</summary>
        public required bool AsksEmail { get; init; }

        /// <summary>True when whoever answers says which group of the team is theirs.</summary>
        public required bool AsksGroup { get; init; }

        /// <summary>True when whoever this link belongs to has answered.</summary>
        public required bool IsAnswered { get; init; }

        /// <summary>As it looks.</summary>
        public static View Example => new() { Title = "Your work with the app", Questions = SurveyView.Example.Questions, AsksEmail = false, AsksGroup = false, IsAnswered = false };
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler(SurveyForms forms, SurveyStore surveys) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var link = await forms.Of(request.Token, cancellationToken);
            var survey = (await surveys.Find(link.SurveyId, cancellationToken))!;
            return new View
            {
                Title = survey.Title, Intro = survey.Intro, Questions = survey.Questions, AsksEmail = survey.OneAnswer && link.ContactId is null, AsksGroup = link.AsksGroup,
                IsAnswered = survey.OneAnswer && link.PersonKey is { } key && await forms.HasAnswered(survey.Id, key, cancellationToken),
            };
        }
    }
}
