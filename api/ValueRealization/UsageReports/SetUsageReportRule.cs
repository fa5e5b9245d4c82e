using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.UsageReports;

/// <summary>Sets how often the customers of each tier get a usage report, in months; null for never.</summary>
public sealed class SetUsageReportRule : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPut("/usage-report-rule", (UsageReportRule body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(version, body), stop))
        .Allow(Permissions.KeepUsageReports);

    /// <summary>The command.</summary>
    public sealed record Command(IfMatch Version, UsageReportRule Body) : ICommand<GetUsageReportRule.View>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new UsageReportRule.Rules());
    }

    /// <summary>Keeps it.</summary>
    public sealed class Handler(UsageReportRules rules) : IRequestHandler<Command, GetUsageReportRule.View>
    {
        /// <inheritdoc/>
        public async Task<GetUsageReportRule.View> Handle(Command request, CancellationToken cancellationToken) => GetUsageReportRule.View.Of(await rules.Change(request.Version, request.Body, GetUsageReportRule.View.Of, cancellationToken));
    }
}
