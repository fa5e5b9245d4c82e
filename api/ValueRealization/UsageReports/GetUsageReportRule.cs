using MediatR;
using ProductOps.Api.Shared.Http;
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
    /// <param name="Version">Its number; 0 while it is a fresh workspace's.</param>
    public sealed record View(UsageReportRule Rule, long Version) : IVersioned
    {
        /// <summary>As it looks.</summary>
        public static View Example => new(UsageReportRule.Example, 2);
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler(UsageReportRules rules) : IRequestHandler<Query, View>
    {
        /// <inheritdoc/>
        public async Task<View> Handle(Query request, CancellationToken cancellationToken)
        {
            var (rule, version) = await rules.Current(cancellationToken);
            return new View(rule, version);
        }
    }
}
