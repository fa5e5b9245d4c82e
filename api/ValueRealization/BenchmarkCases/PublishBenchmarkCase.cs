using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>Publishes an approved case by a link without sign-in. It needs the customer's consent; the link is shown here and never again, and a new one ends the old.</summary>
public sealed class PublishBenchmarkCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/benchmark-cases/{id:long}/publication", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.ApproveBenchmarkCases);

    /// <summary>Until when.</summary>
    /// <param name="ExpiresOn">The last day on which the link works; a year from now unless said otherwise.</param>
    public sealed record Body(DateOnly? ExpiresOn = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(new DateOnly(2027, 8, 20));
    }

    /// <summary>The link.</summary>
    /// <param name="Path">The case's page, from the web client's root; shown here and never again.</param>
    /// <param name="ExpiresAt">Until when it works.</param>
    public sealed record View(string Path, DateTime ExpiresAt)
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(PublishedRules.Pages + "/…", new DateTime(2027, 8, 21, 0, 0, 0, DateTimeKind.Utc));
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<View>, IAnswersSecret;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body.ExpiresOn).IsDay();
    }

    /// <summary>Publishes it.</summary>
    public sealed class Handler(BenchmarkCaseStore cases) : IRequestHandler<Command, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await cases.Open(request.Id, request.Version, cancellationToken);
            if (before.State is not ("approved" or "published")) throw Refusals.WrongState("caseState", before.State, "approved", "published");
            var expires = PublishedRules.Expiry(request.Body.ExpiresOn, cases.Today.AddYears(1), cases.Now);
            await cases.Update(before, before with { State = "published", PublishedAt = before.PublishedAt ?? cases.Now }, cancellationToken, "published", undoable: false);
            var (token, hash) = PublishedToken.New();
            await cases.KeepLink(before.Id, hash, expires, cancellationToken);
            return new View($"{PublishedRules.Pages}/{token}", expires);
        }
    }
}
