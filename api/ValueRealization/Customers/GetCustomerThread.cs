using MediatR;
using Microsoft.AspNetCore.Mvc;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.ValueRealization.Contracts;

namespace ProductOps.Api.ValueRealization.Customers;

/// <summary>Everything that happened with a customer, the newest first, as one timeline: voices, requirements, decisions, contracts, renewals, visits, reports, turns of use.</summary>
/// <remarks>Each module brings its own events. <c>group</c> (contact, usage, requirement, result, contract; repeatable) leaves the others out.</remarks>
public sealed class GetCustomerThread : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/customers/{id:long}/thread", (long id, string? cursor, int? limit, [FromQuery] string[]? group, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(id, cursor, limit ?? Limits.Page, [.. (group ?? []).Select(Group)]), stop))
        .Allow(Permissions.Read);

    private static ThreadGroup Group(string word) => Words.Of<ThreadGroup>().Contains(word, StringComparer.Ordinal)
        ? Words.Parse<ThreadGroup>(word)
        : throw Refusals.Malformed("group", "unknownChoice", ("choices", string.Join(", ", Words.Of<ThreadGroup>())));

    /// <summary>The query.</summary>
    public sealed record Query(long Id, string? Cursor, int Limit, IReadOnlyList<ThreadGroup> Groups) : IQuery<ListPage<CustomerEvent>>;

    /// <summary>Weaves it.</summary>
    public sealed class Handler(CustomerReader customers, CustomerThread thread) : IRequestHandler<Query, ListPage<CustomerEvent>>
    {
        /// <inheritdoc/>
        public async Task<ListPage<CustomerEvent>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Limit is < 1 or > Limits.LargestPage) throw Refusals.Malformed("limit", "limitRange", ("largest", Limits.LargestPage));
            await customers.View(request.Id, cancellationToken);
            return await thread.Page(request.Id, request.Cursor, request.Limit, request.Groups, cancellationToken);
        }
    }
}
