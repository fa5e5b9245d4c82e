using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Hands a usage report in for review, approves it, or gives it back with a reason. Whoever made it or handed it in does not approve it.</summary>
/// <remarks>draft → inReview → approved; back to draft from either with a reason. A presented report never changes.</remarks>
public sealed class ReviewUsageReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/usage-reports/{id:long}/review", (long id, Body body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepUsageReports);

    /// <summary>The step.</summary>
    /// <param name="State"><c>inReview</c>, <c>approved</c> or <c>draft</c> (given back).</param>
    /// <param name="Reason">Why it is given back, or what the reviewer says beside approving.</param>
    /// <param name="ReviewerId">Who is asked to review it.</param>
    public sealed record Body(UsageReportState State, string? Reason = null, long? ReviewerId = null)
    {
        /// <summary>For the API's document.</summary>
        public static Body Example => new(UsageReportState.InReview, ReviewerId: 3);
    }

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, Body Body) : ICommand<UsageReportView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules()
        {
            RuleFor(command => command.Body.State).Must(state => state != UsageReportState.Presented).WithErrorCode("presentedElsewhere");
            RuleFor(command => command.Body.Reason).NotEmpty().When(command => command.Body.State == UsageReportState.Draft);
            RuleFor(command => command.Body.Reason).MaximumLength(1000);
        }
    }

    /// <summary>Does it.</summary>
    public sealed class Handler(UsageReportStore reports, Customers.CustomerReader customers, Notifications notifications, Caller caller) : IRequestHandler<Command, UsageReportView>
    {
        /// <inheritdoc/>
        public async Task<UsageReportView> Handle(Command request, CancellationToken cancellationToken)
        {
            var (body, before) = (request.Body, await reports.Open(request.Id, request.Version, cancellationToken));
            UsageReportStore.Demand(before, body.State switch { UsageReportState.InReview => ["draft"], UsageReportState.Approved => ["inReview"], _ => ["inReview", "approved"] });
            if (body.State == UsageReportState.Approved && (caller.UserId == before.AuthorId || caller.UserId == before.HandedInById)) throw Refusals.Forbidden("reviewOwnReport");
            var link = UsageReportRecordKind.Page(before.Id);
            if (body.State == UsageReportState.InReview)
            {
                await customers.DemandOwner(body.ReviewerId, cancellationToken, "/reviewerId");
                var handedIn = await reports.Change(before, before with { State = "inReview", HandedInById = caller.UserId, ReviewerId = body.ReviewerId, ReviewedById = null, ReviewedAt = null, ReviewNote = null }, cancellationToken, "handedIn");
                if (body.ReviewerId is { } reviewer) await notifications.Tell([reviewer], "usageReportToReview", link, ("title", before.Title), ("by", caller.Name));
                return handedIn;
            }

            var after = await reports.Change(before, before with { State = body.State.Word(), ReviewedById = caller.UserId, ReviewedAt = reports.Now, ReviewNote = body.Reason }, cancellationToken, body.State == UsageReportState.Approved ? "approved" : "returned");
            long?[] concerned = [before.AuthorId, before.OwnerId, before.HandedInById];
            await notifications.Tell(concerned.OfType<long>(), body.State == UsageReportState.Approved ? "usageReportApproved" : "usageReportReturned", link, ("title", before.Title), ("by", caller.Name), ("reason", body.Reason ?? ""));
            return after;
        }
    }
}
