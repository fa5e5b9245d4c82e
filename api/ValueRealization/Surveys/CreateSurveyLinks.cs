using System.Globalization;
using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Makes links to a survey's form: one for each named person, one for each group of the team, or one open link for whoever gets it. They are shown here and never again.</summary>
/// <remarks>A link works without sign-in until it expires or is revoked; 128 random bits, of which only a hash is kept. A person who has refused or withdrawn consent gets none.</remarks>
public sealed class CreateSurveyLinks : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/surveys/{id:long}/links", (long id, Body body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, body), stop))
        .Allow(Permissions.KeepSurveys);

    /// <summary>For whom.</summary>
    public sealed record Body
    {
        /// <summary>The people who get a link of their own; none makes one open link. Two hundred at most.</summary>
        public IReadOnlyList<long> ContactIds { get; init; } = [];

        /// <summary>The groups that get a link of their own, for a survey of the team.</summary>
        public IReadOnlyList<RespondentGroup> RespondentGroups { get; init; } = [];

        /// <summary>The customer whose project the team is asked about; people's own links know theirs.</summary>
        public long? CustomerId { get; init; }

        /// <summary>What the open link is for: a mail, a poster …</summary>
        public string? Label { get; init; }

        /// <summary>The last day on which the links work; ninety days from now unless said otherwise.</summary>
        public DateOnly? ExpiresOn { get; init; }

        /// <summary>For the API's document.</summary>
        public static Body Example => new() { ContactIds = [31] };
    }

    /// <summary>The links.</summary>
    /// <param name="Items">One for each person, or one open link.</param>
    public sealed record View(IReadOnlyList<MadeLink> Items)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new([new MadeLink(9, "/p/…", 31, "Vera Sampleton", null, new DateTime(2026, 11, 18, 0, 0, 0, DateTimeKind.Utc))]);
    }

    /// <summary>A link; its path is shown here and never again.</summary>
    /// <param name="Id">The link.</param>
    /// <param name="Path">The form's page, from the web client's root.</param>
    /// <param name="ContactId">Whose it is.</param>
    /// <param name="ContactName">Their name.</param>
    /// <param name="RespondentGroup">The group of the team whose it is.</param>
    /// <param name="ExpiresAt">Until when it works.</param>
    public sealed record MadeLink(long Id, string Path, long? ContactId, string? ContactName, RespondentGroup? RespondentGroup, DateTime ExpiresAt);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, Body Body) : ICommand<View>, IAnswersSecret;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.ContactIds).Must(ids => ids is { Count: <= 200 }).WithErrorCode("tooManyPeople");
            RuleFor(command => command.Body.RespondentGroups).Must(groups => groups is { Count: <= 4 }).WithErrorCode("surveyGroups");
            RuleFor(command => command.Body.ContactIds).Empty().When(command => command.Body.RespondentGroups is { Count: > 0 }).WithErrorCode("surveyGroups");
            RuleFor(command => command.Body.Label).MaximumLength(200);
            RuleFor(command => command.Body.ExpiresOn).IsDay();
        }
    }

    /// <summary>Makes them.</summary>
    public sealed class Handler(Db db, SurveyStore surveys, CustomerDirectory customers, AuditTrail audit) : IRequestHandler<Command, View>
    {
        private const int Days = 90;
        private const string People = "SELECT id AS Id, customer_id AS CustomerId, name AS Name, consent AS Consent FROM realization_contact WHERE archived_at IS NULL AND id IN (@Ids)";
        private const string Insert = """
            INSERT INTO realization_survey_link (survey_id, customer_id, contact_id, respondent_group, label, token_hash, created_at, expires_at)
            VALUES (@SurveyId, @CustomerId, @ContactId, @Group, @Label, @Hash, @Now, @Expires)
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var survey = await surveys.View(request.Id, cancellationToken);
            var expires = PublishedRules.Expiry(request.Body.ExpiresOn, surveys.Today.AddDays(Days), surveys.Now);
            var isTeam = survey.Population == SurveyPopulation.Team;
            if (request.Body.RespondentGroups.Count > 0 && !isTeam) throw Refusals.Invalid("/respondentGroups", "surveyGroups");
            if (request.Body.ContactIds.Count > 0 && isTeam) throw Refusals.Invalid("/contactIds", "surveyGroups");
            if (request.Body.CustomerId is { } about) await customers.Demand(about, cancellationToken);
            var ids = request.Body.ContactIds.Distinct().ToList();
            var people = (await db.Query<Person>(db.Dialect.WithNumbers(People, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, cancellationToken)).ToDictionary(person => person.Id);
            var links = new List<MadeLink>();
            for (var i = 0; i < ids.Count; i++)
            {
                var pointer = string.Create(CultureInfo.InvariantCulture, $"/contactIds/{i}");
                var person = people.GetValueOrDefault(ids[i]) ?? throw Refusals.Unknown(pointer, "contact", ids[i]);
                if (person.Consent is "refused" or "withdrawn") throw Refusals.Invalid(pointer, "noConsent", ("name", person.Name));
                links.Add(await Make(person, null));
            }

            foreach (var group in request.Body.RespondentGroups.Distinct()) links.Add(await Make(null, group));
            if (links.Count == 0) links.Add(await Make(null, null));
            await audit.Record(surveys.Kind, survey.Id, "linksMade", null, new { Links = links.Select(link => link.Id), ExpiresAt = expires });
            return new View(links);

            async Task<MadeLink> Make(Person? person, RespondentGroup? group)
            {
                var (token, hash) = PublishedToken.New();
                var id = await db.Insert(Insert, new { SurveyId = survey.Id, CustomerId = person?.CustomerId ?? request.Body.CustomerId, ContactId = person?.Id, Group = group?.Word(), request.Body.Label, Hash = hash, surveys.Now, Expires = expires }, cancellationToken);
                return new MadeLink(id, "/p/" + token, person?.Id, person?.Name, group, expires);
            }
        }

        private sealed record Person
        {
            public long Id { get; init; }
            public long CustomerId { get; init; }
            public string Name { get; init; } = "";
            public string Consent { get; init; } = "";
        }
    }
}
