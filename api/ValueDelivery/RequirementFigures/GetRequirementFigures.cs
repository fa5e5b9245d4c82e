using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueDelivery.RequirementFigures;

/// <summary>The pool in figures: in and out per week, age of the undecided, time to decision, reasons, agreement, and a breakdown.</summary>
/// <remarks>
/// The period is <c>from</c> to <c>to</c>, both days included, the last 26 weeks unless said otherwise, five years at most. <c>by</c> breaks down by region,
/// customer, module, class, kind, source or tier. Every filter of the requirements list narrows the figures as it narrows the list.
/// </remarks>
public sealed class GetRequirementFigures : ISlice
{
    private const int UsualDays = 26 * 7;
    private const int MostDays = 5 * 366;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/requirement-figures", (DateOnly? from, DateOnly? to, string? by, HttpContext http, IMediator mediator, CancellationToken stop) =>
            mediator.Send(new Query(from, to, by, http.Request.QueryString.Value ?? ""), stop))
        .Allow(Permissions.ReadRequirements);

    /// <summary>The query.</summary>
    public sealed record Query(DateOnly? From, DateOnly? To, string? By, string QueryString) : IQuery<Figures>;

    /// <summary>Counts.</summary>
    public sealed class Handler(Db db, FigureReader figures, Caller caller, TimeProvider clock) : IRequestHandler<Query, Figures>
    {
        /// <inheritdoc/>
        public Task<Figures> Handle(Query request, CancellationToken cancellationToken)
        {
            var to = request.To ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            if (to.Year is < 1970 or > 2200) throw Refusals.Malformed("to", "dayRange");
            var from = request.From ?? to.AddDays(1 - UsualDays);
            if (from > to || to.DayNumber - from.DayNumber > MostDays) throw Refusals.Malformed("from", "unusablePeriod");
            if (!Enum.TryParse<Breakdown>(request.By ?? nameof(Breakdown.Region), ignoreCase: true, out var by) || !Enum.IsDefined(by))
                throw Refusals.Malformed("by", "unknownChoice", ("choices", string.Join(", ", Shared.Lists.Words.Of<Breakdown>())));
            return figures.Of(FigureScope.Of(request.QueryString, from, to, db.Dialect, caller, clock), by, cancellationToken);
        }
    }
}
