using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Usage;

/// <summary>One event that counts nowhere or needs a look; for one under an id that was another event's, all events of files under that id, so that they can be laid side by side.</summary>
/// <remarks>Of events that came through SDKs only the later one is kept as it came: what was counted before is remembered as a number, not as words.</remarks>
public sealed class GetKeptEvent : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage/kept-events/{id:long}", (long id, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id), stop))
        .Allow(Permissions.Read);

    /// <summary>The event, and its versions.</summary>
    /// <param name="Event">As it was kept.</param>
    /// <param name="Versions">Rows of files under the same id, the first one first.</param>
    public sealed record Result(KeptEventView Event, IReadOnlyList<ImportedEventView> Versions)
    {
        /// <summary>For the API's document.</summary>
        public static Result Example => new(KeptEventView.Example, [ImportedEventView.Example]);
    }

    /// <summary>The query.</summary>
    public sealed record Query(long Id) : IQuery<Result>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(ListReader lists) : IRequestHandler<Query, Result>
    {
        /// <inheritdoc/>
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var kept = await lists.One(ListKeptEvents.List, request.Id, cancellationToken) ?? throw Refusals.NotFound("keptEvent", request.Id);
            var versions = kept is { Reason: UsageOutcome.ReusedId, MessageId: { Length: > 0 } message }
                ? (await lists.Page(ListImportedEvents.List, ListRequest.Parse("limit=20&sort=id&messageId=" + Uri.EscapeDataString(message)), cancellationToken)).Items
                : [];
            return new Result(kept, versions);
        }
    }
}
