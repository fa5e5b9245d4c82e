using System.Globalization;
using System.Text.Json;
using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Surveys;

/// <summary>Makes links to a survey's form: one for each named person, or one open link for whoever gets it. They are shown here and never again.</summary>
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
        public static View Example => new([new MadeLink(9, "/p/…", 31, "Vera Sampleton", new DateTime(2026, 11, 18, 0, 0, 0, DateTimeKind.Utc))]);
    }

    /// <summary>A link; its path is shown here and never again.</summary>
    /// <param name="Id">The link.</param>
    /// <param name="Path">The form's page, from the web client's root.</param>
    /// <param name="ContactId">Whose it is.</param>
    /// <param name="ContactName">Their name.</param>
    /// <param name="ExpiresAt">Until when it works.</param>
    public sealed record MadeLink(long Id, string Path, long? ContactId, string? ContactName, DateTime ExpiresAt);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, Body Body) : ICommand<View>, IAnswersSecret;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.ContactIds).Must(ids => ids is { Count: <= 200 }).WithErrorCode("tooManyPeople");
            RuleFor(command => command.Body.Label).MaximumLength(200);
            RuleFor(command => command.Body.ExpiresOn).IsDay();
        }
    }

    /// <summary>Makes them.</summary>
    public sealed class Handler(Db db, SurveyStore surveys, AuditTrail audit) : IRequestHandler<Command, View>
    {
        private const int Days = 90;
        private const string People = "SELECT id AS Id, customer_id AS CustomerId, name AS Name, consent AS Consent FROM realization_contact WHERE archived_at IS NULL AND id IN (@Ids)";
        private const string Insert = """
            INSERT INTO realization_survey_link (survey_id, customer_id, contact_id, label, token_hash, created_at, expires_at)
            VALUES (@SurveyId, @CustomerId, @ContactId, @Label, @Hash, @Now, @Expires)
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var survey = await surveys.View(request.Id, cancellationToken);
            var expires = (request.Body.ExpiresOn?.AddDays(1) ?? surveys.Today.AddDays(Days)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            if (expires <= surveys.Now) throw Refusals.Invalid("/expiresOn", "inThePast");
            var ids = request.Body.ContactIds.Distinct().ToList();
            var people = (await db.Query<Person>(db.Dialect.WithNumbers(People, "Ids"), new { Ids = JsonSerializer.Serialize(ids) }, cancellationToken)).ToDictionary(person => person.Id);
            var links = new List<MadeLink>();
            for (var i = 0; i < ids.Count; i++)
            {
                var pointer = string.Create(CultureInfo.InvariantCulture, $"/contactIds/{i}");
                var person = people.GetValueOrDefault(ids[i]) ?? throw Refusals.Unknown(pointer, "contact", ids[i]);
                if (person.Consent is "refused" or "withdrawn") throw Refusals.Invalid(pointer, "noConsent", ("name", person.Name));
                links.Add(await Make(person));
            }

            if (ids.Count == 0) links.Add(await Make(null));
            await audit.Record(surveys.Kind, survey.Id, "linksMade", null, new { Links = links.Select(link => link.Id), ExpiresAt = expires });
            return new View(links);

            async Task<MadeLink> Make(Person? person)
            {
                var (token, hash) = PublishedToken.New();
                var id = await db.Insert(Insert, new { SurveyId = survey.Id, person?.CustomerId, ContactId = person?.Id, request.Body.Label, Hash = hash, surveys.Now, Expires = expires }, cancellationToken);
                return new MadeLink(id, "/p/" + token, person?.Id, person?.Name, expires);
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
