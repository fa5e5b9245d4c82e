using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Makes a read-only link to an approved or presented report, which works without sign-in. It is shown here and never again, and a new one ends the old.</summary>
public sealed class PublishUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/usage-reports/{id:long}/publication", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepUsageReports);

    /// <summary>Until when.</summary>
    /// <param name="ExpiresOn">The last day on which the link works; ninety days from now unless said otherwise.</param>
    public sealed record Body(DateOnly? ExpiresOn = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(new DateOnly(2027, 1, 31));
    }

    /// <summary>The link.</summary>
    /// <param name="Path">The report's page, from the web client's root; shown here and never again.</param>
    /// <param name="ExpiresAt">Until when it works.</param>
    public sealed record View(string Path, DateTime ExpiresAt)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(PublishedRules.Pages + "/…", new DateTime(2027, 2, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<View>, IAnswersSecret;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.ExpiresOn).IsDay();
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(UsageReportStore reports) : IRequestHandler<Command, View>
    {
        private const int Days = 90;

        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await reports.Open(request.Id, request.Version, cancellationToken);
            UsageReportStore.Demand(before, "approved", "presented");
            var expires = PublishedRules.Expiry(request.Body.ExpiresOn, reports.Today.AddDays(Days), reports.Now);
            await reports.Update(before, before with { PublishedAt = reports.Now }, cancellationToken, "published", undoable: false);
            var (token, hash) = PublishedToken.New();
            await reports.KeepLink(before.Id, hash, expires, cancellationToken);
            return new View($"{PublishedRules.Pages}/{token}", expires);
        }
    }
}
