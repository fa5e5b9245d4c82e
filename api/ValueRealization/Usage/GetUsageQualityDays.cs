using MediatR;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>How one finding about usage came about: how many on each day on which it was received.</summary>
/// <remarks><c>check</c> is a word of the data-quality answer; <c>days</c> back from today, 90 unless said otherwise, 730 at most. A finding that has no day of its own answers no items and <c>isKnown</c> false.</remarks>
public sealed class GetUsageQualityDays : ISlice
{
    private const int Usual = 90;
    private const int Most = 730;

    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/data-quality/{check}/days", (string check, int? days, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(check, days ?? Usual), stop))
        .Allow(Permissions.Read);

    /// <summary>The days.</summary>
    /// <param name="Check">The finding's word.</param>
    /// <param name="From">The first day looked at.</param>
    /// <param name="IsKnown">False when the finding has no day on which it came.</param>
    /// <param name="Items">The days on which any came.</param>
    public sealed record Result(string Check, DateOnly From, bool IsKnown, IReadOnlyList<UsageCheckDay> Items)
    {
        /// <summary>For the API's document.</summary>
        public static Result Example => new("reusedIds", new DateOnly(2026, 8, 24), true, [new UsageCheckDay(new DateOnly(2026, 11, 20), 21)]);
    }

    /// <summary>The query.</summary>
    public sealed record Query(string Check, int Days) : IQuery<Result>;

    /// <summary>Counts.</summary>
    public sealed class Handler(UsageChecks checks, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <inheritdoc/>
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!UsageChecks.Names.Contains(request.Check, StringComparer.Ordinal)) throw Refusals.NotFound("usageCheck", request.Check);
            if (request.Days is < 1 or > Most) throw Refusals.Malformed("days", "limitRange", ("largest", Most));
            var from = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1 - request.Days);
            var days = await checks.Days(request.Check, from, cancellationToken);
            return new Result(request.Check, from, days is not null, days ?? []);
        }
    }
}
