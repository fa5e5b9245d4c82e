using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.BenchmarkCases;

/// <summary>A published case, for whoever holds its link; no sign-in, and nothing else is reached by it. Without leave to be named, the customer is not.</summary>
public sealed class GetPublishedCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/published-cases/{token}", (string token, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(token), stop))
        .ForLinkHolders();

    /// <summary>The query.</summary>
    public sealed record Query(string Token) : IQuery<View>;

    /// <summary>The case.</summary>
    public sealed record View
    {
        /// <summary>What has changed, in one line.</summary>
        public string Title { get; init; } = "";

        /// <summary>The customer; null where they are not to be named.</summary>
        public string? CustomerName { get; init; }

        /// <summary>The customer's line of business.</summary>
        public string? Industry { get; init; }

        /// <summary>How it was before, in Markdown.</summary>
        public string? Situation { get; init; }

        /// <summary>What was done, in Markdown.</summary>
        public string? Approach { get; init; }

        /// <summary>What has changed for the customer, in Markdown.</summary>
        public string? Change { get; init; }

        /// <summary>The customer's own words.</summary>
        public string? Quote { get; init; }

        /// <summary>What was measured before and after.</summary>
        public RawJson<IReadOnlyList<CaseResult>> Results { get; init; } = new("[]");

        /// <summary>As it looks.</summary>
        public static View Example => new() { Title = BenchmarkCaseView.Example.Title, CustomerName = "Sample Equipment Ltd", Industry = "Equipment service", Change = "They go home at six.", Results = BenchmarkCaseView.Example.Results };
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler(Db db, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private const string Find = $"""
            SELECT b.title AS Title, CASE WHEN b.consent = 'given' THEN c.name ELSE NULL END AS CustomerName, c.industry AS Industry, b.situation AS Situation, b.approach AS Approach, b.change_text AS Change, b.quote AS Quote, b.results AS Results
              FROM realization_benchmark_case b JOIN realization_customer c ON c.id = b.customer_id
             WHERE {PublishedCase.Shown}
            """;

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken) =>
            await db.First<View>(Find, new { Hash = PublishedToken.Hash(request.Token), Now = clock.GetUtcNow().UtcDateTime }, cancellationToken) ?? throw Refusals.LinkGone();
    }
}
