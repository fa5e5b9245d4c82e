using MediatR;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Publishing;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>A published usage report, for whoever holds its link; no sign-in, and nothing else is reached by it. What was hidden is not in it.</summary>
public sealed class GetPublishedReport : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/published-reports/{token}", (string token, IMediator mediator, CancellationToken stop) => mediator.Send(new Query(token), stop))
        .ForLinkHolders();

    /// <summary>The query.</summary>
    public sealed record Query(string Token) : IQuery<View>;

    /// <summary>The report.</summary>
    public sealed record View
    {
        /// <summary>What it is called.</summary>
        public required string Title { get; init; }

        /// <summary>The customer.</summary>
        public required string CustomerName { get; init; }

        /// <summary>The first day counted.</summary>
        public required DateOnly FromOn { get; init; }

        /// <summary>The last day counted.</summary>
        public required DateOnly ToOn { get; init; }

        /// <summary>The language it is written in.</summary>
        public required ReportLanguage Language { get; init; }

        /// <summary>What is said before everything else, in Markdown.</summary>
        public string? Introduction { get; init; }

        /// <summary>When its figures were counted.</summary>
        public required DateTime BuiltAt { get; init; }

        /// <summary>When it was presented.</summary>
        public DateOnly? PresentedOn { get; init; }

        /// <summary>Who presented it.</summary>
        public string? PresentedByName { get; init; }

        /// <summary>The report itself.</summary>
        public required ReportSheet Sheet { get; init; }

        /// <summary>As it looks.</summary>
        public static View Example => new()
        {
            Title = UsageReportView.Example.Title, CustomerName = UsageReportView.Example.CustomerName, FromOn = UsageReportView.Example.FromOn, ToOn = UsageReportView.Example.ToOn, Language = ReportLanguage.En,
            BuiltAt = UsageReportView.Example.BuiltAt, Sheet = ReportSheet.Example.ForCustomer(),
        };
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler(Db db, UsageReportStore reports, TimeProvider clock) : IRequestHandler<Query, View>
    {
        private const string Find = $"SELECT r.id FROM realization_usage_report r WHERE {PublishedReport.Shown}";

        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await db.Scalar<long?>(Find, new { Hash = PublishedToken.Hash(request.Token), Now = clock.GetUtcNow().UtcDateTime }, cancellationToken) ?? throw Refusals.LinkGone();
            var report = await reports.View(id, cancellationToken);
            return new View
            {
                Title = report.Title, CustomerName = report.CustomerName, FromOn = report.FromOn, ToOn = report.ToOn, Language = report.Language, Introduction = report.Introduction, BuiltAt = report.BuiltAt,
                PresentedOn = report.PresentedOn, PresentedByName = report.PresentedByName, Sheet = report.Sheet!.ForCustomer(),
            };
        }
    }
}
