using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>How often the customers of each tier get a usage report, in months.</summary>
public sealed class GetUsageReportRule : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/usage-report-rule", (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(Permissions.Read);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<View>;

    /// <summary>The rule in force.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="SetBy">Who set it; null while it is a fresh workspace's.</param>
    /// <param name="SetAt">When.</param>
    /// <param name="Version">Its number; 0 while it is a fresh workspace's.</param>
    public sealed record View(UsageReportRule Rule, Reference? SetBy, DateTime? SetAt, long Version) : IVersioned
    {
        /// <summary>A kept rule.</summary>
        public static View Of(KeptRule<UsageReportRule> kept) => new(kept.Rule, kept.SetBy, kept.SetAt, kept.Version);

        /// <summary>As it looks.</summary>
        public static View Example => new(UsageReportRule.Example, new Reference(4, "Mara Quill"), new DateTime(2026, 8, 6, 8, 0, 0, DateTimeKind.Utc), 2);
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler(UsageReportRules rules) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken) => View.Of(await rules.Kept(cancellationToken));
    }
}
